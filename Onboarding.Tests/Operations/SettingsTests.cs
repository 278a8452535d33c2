using System.Net;
using System.Net.Sockets;

namespace Onboarding.Tests.Operations;

/// <summary>A wrong setting stops the start with one sentence that names it: the real program, in a process of its own.</summary>
public sealed class SettingsTests
{
    private readonly string data = Directory.CreateTempSubdirectory("passerelle-settings-").FullName;

    [Theory]
    [InlineData("Database:Provider", "Oracle", "vaut « Oracle », mais doit valoir « Sqlite » ou « PostgreSql »")]
    [InlineData("Database:Providr", "Sqlite", "n’existe pas : vérifiez son nom")]
    [InlineData("ConnectionStrings:Onboarding", "Source de données", "n’a pas la forme d’une adresse de base de données")]
    [InlineData("ConnectionStrings:Onboarding", "Data Source=DATA/not-a-database", "désigne une base que l’on ne peut pas ouvrir")]
    [InlineData("Data:Path", "DATA/not-a-database", "un dossier où l’on ne peut pas écrire")]
    [InlineData("Content:Path", "DATA/nowhere", "un dossier qui n’existe pas")]
    [InlineData("PublicAddress", "ftp://passerelle.example", "doit être une adresse comme https://")]
    [InlineData("PublicAddress", "https://nadia:secret@passerelle.example", "sans rien après")]
    [InlineData("PublicAddress", "https://passerelle.example/sous", "sans rien après")]
    [InlineData("ConnectionStrings:Onboarding", "Data Source=DATA/nowhere/x.db", "désigne une base que l’on ne peut pas ouvrir")]
    [InlineData("Logging:LogLevel:Default", "bavard", "mais doit valoir Trace, Debug")]
    [InlineData("Demo", "peut-être", "mais doit valoir « true » ou « false »")]
    [InlineData("Mail:Host", "smtp.example", "n’a pas encore d’effet dans cette version")]
    [InlineData("Retention:Marks", "5 ans", "n’a pas encore d’effet dans cette version")]
    [InlineData("Oidc:Authority", "https://connexion.example", "n’a pas encore d’effet dans cette version")]
    public async Task Stops_the_start(string setting, string value, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(data, "not-a-database"), new string('x', 5000), TestContext.Current.CancellationToken);

        await Refuses(new() { [setting] = value.Replace("DATA", data) }, setting, sentence);
    }

    [Theory]
    [InlineData(null, "doit donner l’adresse de la base PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port=1;Username=passerelle;Password=secret-de-la-base;Timeout=5", "désigne une base que l’on ne peut pas ouvrir")]
    public async Task A_server_that_is_not_there_stops_the_start_without_telling_its_password(string? connection, string sentence)
    {
        var settings = new Dictionary<string, string> { ["Database:Provider"] = "PostgreSql" };
        if (connection is not null) settings["ConnectionStrings:Onboarding"] = connection;

        (await Refuses(settings, "ConnectionStrings:Onboarding", sentence)).ShouldNotContain("secret-de-la-base");
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await Refuses(new() { ["ASPNETCORE_URLS"] = $"http://{taken.LocalEndpoint}" }, "urls", "une adresse où l’on ne peut pas écouter");
    }

    [Theory]
    [InlineData("quelque part")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("ftp://127.0.0.1:21")]
    public async Task An_address_that_is_none_stops_the_start(string url) =>
        await Refuses(new() { ["ASPNETCORE_URLS"] = url }, "urls", "une adresse où l’on ne peut pas écouter");

    /// <summary>Links and attestations would say 0.0.0.0 for ever, and any name would be answered.</summary>
    [Fact]
    public async Task A_site_that_other_machines_reach_knows_its_name() =>
        await Refuses(new() { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" }, "PublicAddress", "manque");

    [Fact]
    public async Task The_key_of_another_database_stops_the_start()
    {
        (await CommandLine.Run(Settings([]), "create-admin", "--email", "nadia@clairval.example")).Exit.ShouldBe(0);
        await File.WriteAllBytesAsync(Path.Combine(data, "digest.key"), new byte[32], TestContext.Current.CancellationToken);

        await Refuses([], "Data:Path", "digest.key n’est pas celui de cette base");
    }

    private async Task<string> Refuses(Dictionary<string, string> settings, string named, string sentence)
    {
        var (exit, output, errors) = await CommandLine.Run(Settings(settings));

        exit.ShouldBe(1, output);
        CommandLine.OneLine(errors).ShouldStartWith($"Le réglage {named} ");
        errors.ShouldContain(sentence);
        output.ShouldNotContain("Exception");
        return output + errors;
    }

    private Dictionary<string, string> Settings(Dictionary<string, string> settings)
    {
        settings.TryAdd("Data:Path", data);
        return settings;
    }
}
