using System.Diagnostics;

namespace Onboarding.Tests;

/// <summary>The program from a command line, as whoever installs it runs it: a process of its own, in Production.</summary>
public sealed class VerbsTests
{
    private const string Email = "nadia@clairval.example";

    private readonly string data = Directory.CreateTempSubdirectory("passerelle-verbs-").FullName;

    [Fact]
    public async Task A_made_administrator_signs_in()
    {
        var (exit, _, errors) = await Run(World.Password, [], "create-admin", "--email", Email, "--name", "Nadia Lefèvre");

        exit.ShouldBe(0, errors);
        await using var site = Website.Over(Path.Combine(data, "passerelle.db"));
        var nadia = await site.NewBrowser().Visits("/connexion");
        await nadia.Fills("Email", Email).Fills("Password", World.Password).Presses("Se connecter");
        nadia.Address.ShouldBe("/");
    }

    [Fact]
    public async Task A_short_password_is_refused_in_one_line()
    {
        var (exit, _, errors) = await Run("court", [], "create-admin", "--email", Email);

        exit.ShouldBe(1);
        OneLine(errors).ShouldContain("mot de passe", Case.Insensitive);
    }

    [Fact]
    public async Task A_name_that_no_attestation_could_carry_is_refused_in_one_line()
    {
        var (exit, _, errors) = await Run(World.Password, [], "create-admin", "--email", Email, "--name", "李小龙");

        exit.ShouldBe(1);
        OneLine(errors).ShouldContain("en lettres latines, comme sur la pièce d’identité");
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider")]
    [InlineData("Database__Provider", "PostgreSql", "ConnectionStrings:Onboarding")]
    public async Task A_wrong_setting_is_refused_in_one_line_that_names_it(string variable, string value, string named)
    {
        var (exit, _, errors) = await Run("", new() { [variable] = value }, "create-admin", "--email", Email);

        exit.ShouldBe(1);
        OneLine(errors).ShouldContain($"Le réglage {named} ");
    }

    [Fact]
    public async Task A_start_without_content_stops_with_one_line_that_names_the_folder_and_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("contenu-vide-").FullName;

        var (exit, _, errors) = await Run("", new() { ["Content__Path"] = folder, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });

        exit.ShouldBe(1);
        OneLine(errors).ShouldStartWith($"Le dossier de contenu {folder} ne peut pas être servi");
        OneLine(errors).ShouldContain("site.yml");
    }

    [Fact]
    public async Task An_unknown_verb_is_refused_with_the_known_ones()
    {
        var (exit, _, errors) = await Run("", [], "danser");

        exit.ShouldBe(1);
        errors.ShouldContain("create-admin");
    }

    private static string OneLine(string errors) => errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldHaveSingleItem();

    private async Task<(int Exit, string Output, string Errors)> Run(string typed, Dictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Data__Path"] = data },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(typed);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await errors);
    }
}
