using Onboarding.Core.People;

namespace Onboarding.Bench;

/// <summary>The real application over one installation, in Production.</summary>
/// <param name="assembly">A publication's Onboarding.Web.dll; without it the build of this clone.</param>
/// <param name="environment">Beside the settings of the installation, or in the place of one.</param>
public sealed class Application(Installation installation, string? assembly = null, Dictionary<string, string>? environment = null)
    : Server(assembly ?? Built, (environment ?? []).Concat(installation.Settings).DistinctBy(setting => setting.Key).ToDictionary())
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static string Built => Path.Combine(Clone.Root, "Onboarding.Web", "bin", Configuration, "net10.0", "Onboarding.Web.dll");

    /// <summary>As an installer gets it: published into a temporary folder, with its lessons and compressed files beside it.</summary>
    public static string Publish()
    {
        var folder = Directory.CreateTempSubdirectory("passerelle-published-").FullName;
        Programs.Run("dotnet", "publish", Path.Combine(Clone.Root, "Onboarding.Web"), "-c", "Release", "-o", folder, "-v", "quiet", "--nologo");
        return Path.Combine(folder, "Onboarding.Web.dll");
    }

    /// <summary>Answers when the site says itself that it can serve.</summary>
    public override async Task Start()
    {
        await base.Start();
        using var http = NewClient();
        while (!(await http.GetAsync("/readyz")).IsSuccessStatusCode) await Task.Delay(TimeSpan.FromMilliseconds(20));
    }

    /// <summary>Somebody with cookies of their own, who is sent nowhere by a redirect.</summary>
    public HttpClient NewClient(CookieJar? jar = null)
    {
        jar ??= new CookieJar();
        jar.InnerHandler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        return new HttpClient(jar) { BaseAddress = Address };
    }

    public Browser NewBrowser(CookieJar? jar = null) => new(NewClient(jar));

    /// <summary>Through the real form; the token of the page it stands on is good for whatever this person posts.</summary>
    public async Task<Browser> SignedInAs(Person person, CookieJar? jar = null)
    {
        var browser = await NewBrowser(jar).Visits("/connexion");
        await browser.Fills("Email", person.Email!).Fills("Password", World.Password).Presses("Se connecter");
        return await browser.Visits("/langue");
    }
}
