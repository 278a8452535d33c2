using Microsoft.EntityFrameworkCore;
using Onboarding.Core.People;

namespace Onboarding.Tests;

/// <summary>What the program does from a command line.</summary>
public sealed class VerbsTests
{
    private const string Email = "nadia@clairval.example";

    private readonly string data = Directory.CreateTempSubdirectory("passerelle-verbs-").FullName;

    [Fact]
    public async Task The_link_of_a_new_administrator_opens_the_account_once()
    {
        var link = await CreateAdmin();

        await using var site = Website.Over(Settings);
        var nadia = await site.NewBrowser().Visits(link);
        await nadia.Fills("Name", "Nadia Lefèvre").Fills("Password", World.Password).Presses("Enregistrer mon mot de passe");
        nadia.Sees("Votre mot de passe est enregistré.");
        await nadia.Fills("Email", Email).Fills("Password", World.Password).Presses("Se connecter");
        await nadia.Visits("/administration");
        nadia.Sees("Commencez par ces 6 étapes");
        (await nadia.Visits(link)).Sees("Ce lien ne marche plus");
    }

    /// <summary>A forgotten password: whoever holds the machine gives a new link, and the old one dies.</summary>
    [Fact]
    public async Task Asked_again_it_gives_a_new_link_to_the_same_administrator()
    {
        var (first, second) = (await CreateAdmin(), await CreateAdmin());

        await using var site = Website.Over(Settings);
        (await site.NewBrowser().Visits(first)).Sees("Ce lien ne marche plus");
        (await site.NewBrowser().Visits(second)).Sees("Choisissez votre mot de passe");
        var nadia = await site.Read(db => db.Users.Include(p => p.Grants).SingleAsync());
        nadia.Grants.ShouldHaveSingleItem().Role.ShouldBe(Role.Administrator);
        nadia.PasswordHash.ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_no_attestation_could_carry_is_refused_in_one_line()
    {
        var (exit, _, errors) = await CommandLine.Run(Settings, "create-admin", "--email", Email, "--name", "李小龙");

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).ShouldContain("en lettres latines, comme sur la pièce d’identité");
    }

    [Theory]
    [InlineData()]
    [InlineData("--email", "pas une adresse")]
    public async Task It_needs_an_address(params string[] arguments)
    {
        var (exit, _, errors) = await CommandLine.Run(Settings, ["create-admin", .. arguments]);

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).ShouldContain("Donnez l’adresse e-mail");
    }

    [Fact]
    public async Task A_start_without_content_stops_with_one_line_that_names_the_folder_and_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("contenu-vide-").FullName;

        var (exit, _, errors) = await CommandLine.Run(new Dictionary<string, string>(Settings) { ["Content:Path"] = folder });

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).ShouldStartWith($"Le dossier de contenu {folder} ne peut pas être servi");
        CommandLine.OneLine(errors).ShouldContain("site.yml");
    }

    [Fact]
    public async Task An_unknown_verb_is_refused_with_the_known_ones()
    {
        var (exit, _, errors) = await CommandLine.Run(Settings, "danser");

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).ShouldContain("create-admin");
    }

    /// <summary>« --verfiy » restored.</summary>
    [Theory]
    [InlineData("restore", "--verfiy", "nuit.passerelle")]
    [InlineData("check-content", "--folder", "/tmp")]
    [InlineData("create-admin", "--mail", Email)]
    public async Task An_unknown_option_is_refused(params string[] arguments)
    {
        var (exit, _, errors) = await CommandLine.Run(Settings, arguments);

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).Replace('\u00A0', ' ').ShouldContain($"Option inconnue : {arguments[1]}");
    }

    /// <summary>WSL and cron have both.</summary>
    [Fact]
    public async Task Nobody_administers_because_the_environment_has_a_name()
    {
        var (exit, _, errors) = await CommandLine.Run(new Dictionary<string, string>(Settings) { ["EMAIL"] = Email, ["NAME"] = "DESKTOP" }, "create-admin");

        exit.ShouldBe(1);
        CommandLine.OneLine(errors).ShouldContain("Donnez l’adresse e-mail");
    }

    private Dictionary<string, string> Settings => new() { ["Data:Path"] = data, ["PublicAddress"] = "https://passerelle.example" };

    private async Task<string> CreateAdmin()
    {
        var (exit, output, errors) = await CommandLine.Run(Settings, "create-admin", "--email", Email);
        exit.ShouldBe(0, errors);
        var link = new Uri(output.Split('\n').Single(line => line.StartsWith("https://passerelle.example/compte/")));
        return link.AbsolutePath;
    }
}
