using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Data.Backups;
using Onboarding.Core.Demo;
using Onboarding.Core.People;
using Onboarding.Web.Pages.People;

namespace Onboarding.Web;

/// <summary>What the program does from a command line instead of serving pages. Each prints what it did and fails with a non-zero exit.</summary>
public static class Verbs
{
    // With the options of each
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["check-content"] = [],
        ["list-lessons"] = [],
        ["seed-demo"] = [],
        ["create-admin"] = ["--email", "--name"],
        ["backup"] = [],
        ["restore"] = ["--overwrite", "--verify"],
    };

    public static string? Asked(string[] args) => args.FirstOrDefault() is { } first && (!first.StartsWith('-') || first is "--help") ? first : null;

    public static async Task<int> Do(string verb, string[] args, WebApplication app)
    {
        if (!Known.TryGetValue(verb, out var options)) return Refuse($"Commande inconnue : {verb}. Les commandes sont {string.Join(", ", Known.Keys)}.");
        // « --verfiy » would restore; a setting has a colon
        if (args.Skip(1).FirstOrDefault(word => word.StartsWith('-') && !word.Contains(':') && !options.Contains(word.Split('=')[0])) is { } unknown)
            return Refuse($"Option inconnue : {unknown}. {verb} {(options is [] ? "n’en a pas" : $"connaît {string.Join(", ", options)}")}.");

        if (verb is not ("check-content" or "list-lessons")) await app.Services.CheckDatabase();
        try
        {
            return await DoIt(verb, args, app);
        }
        catch (BackupRefused refusal)
        {
            return Refuse(refusal.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            return Refuse($"« {verb} » n’est pas allé à son terme ({failure.Message}). Vérifiez la place et les droits, puis recommencez.");
        }
    }

    private static async Task<int> DoIt(string verb, string[] args, WebApplication app) => verb switch
    {
        "check-content" => ContentCheck.Run(app.Services.GetRequiredService<ContentFolderSetting>().Path, app.Services.GetRequiredService<TimeProvider>().Today, Console.Out),
        "list-lessons" => ListLessons(app),
        "seed-demo" => await SeedDemo(app),
        "create-admin" => await CreateAdmin(args, app),
        "backup" => await Backup(args, app),
        _ => await Restore(args, app),
    };

    private static int ListLessons(WebApplication app)
    {
        Console.Out.Write(LibraryList.Of(app.Services.GetRequiredService<CurrentLibrary>().Now));
        return 0;
    }

    private static async Task<int> SeedDemo(WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoSite>().IsOn) return Refuse("Les données de démonstration ne se créent qu’en développement.");

        await app.Services.Migrate();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
        if (await db.Users.AnyAsync(person => !person.Email!.EndsWith(DemoWorld.Domain))) return Refuse("Cette base a d’autres comptes que ceux de la démonstration : elle reste comme elle est.");

        await db.Database.EnsureDeletedAsync();
        await app.Services.Migrate();
        await scope.ServiceProvider.GetRequiredService<DemoWorld>().Make();
        return Say("Les données de démonstration sont refaites.");
    }

    private static async Task<int> CreateAdmin(string[] args, WebApplication app)
    {
        // Not from the settings: EMAIL and NAME are in many an environment
        var said = new ConfigurationBuilder().AddCommandLine([.. args.Skip(1)]).Build();
        if (Contact.Read(said["email"]) is not { } email || !email.Contains('@')) return Refuse("Donnez l’adresse e-mail : create-admin --email prenom.nom@exemple.fr");
        if (PersonName.Refusal(said["name"] ?? email) is { } refusal) return Refuse(NameWords.OfSomebodyElse(refusal));

        await app.Services.Migrate();
        var now = app.Services.GetRequiredService<TimeProvider>().UtcNow;
        var secret = await app.Services.GetRequiredService<WriteGate>().Write(async db =>
        {
            await db.LockOrganisation();
            if (await db.PersonByEmail(email) is not { } person) db.Users.Add(person = new Person(PersonName.Read(said["name"] ?? email)!, email));
            if (!person.Is(Role.Administrator)) person.Receive(Role.Administrator);
            person.Enable();
            return await db.NewLink(person, now);
        });
        return Say($"""
            Lien de {email}, pour choisir son nom et son mot de passe et administrer. Il marche une fois, pendant {AccountLink.Validity.TotalHours} heures :
            {app.Services.GetRequiredService<PublicAddress>().Of($"/compte/{secret}")}
            """);
    }

    private static async Task<int> Backup(string[] args, WebApplication app)
    {
        if (FileIn(args) is not { } file) return Refuse("Donnez le fichier à écrire : backup FICHIER");

        await using var scope = app.Services.CreateAsyncScope();
        var made = await Backups(scope.ServiceProvider).Make(file);
        return Say($"Sauvegarde écrite dans {file} : {made.Census.Total} lignes de {made.Census.Rows.Count} tables, et la clé des empreintes sous la phrase de Backup:Passphrase.");
    }

    private static async Task<int> Restore(string[] args, WebApplication app)
    {
        if (FileIn(args) is not { } file) return Refuse("Donnez le fichier à lire : restore FICHIER, restore --overwrite FICHIER ou restore --verify FICHIER");

        await using var scope = app.Services.CreateAsyncScope();
        var backups = Backups(scope.ServiceProvider);
        if (args.Contains("--verify"))
        {
            var (found, documents) = await backups.Verify(file);
            return Say($"La sauvegarde du {found.MadeAt:u} est bonne : {found.Census.Total} lignes retrouvées, {documents} documents intacts, la clé est la sienne. Rien n’a été changé ici.");
        }
        var restored = await backups.Restore(file, args.Contains("--overwrite"));
        return Say($"La sauvegarde du {restored.MadeAt:u} est restaurée : {restored.Census.Total} lignes. Si le site tourne, redémarrez-le.");
    }

    private static string? FileIn(string[] args) => args.Skip(1).FirstOrDefault(word => !word.StartsWith('-'));

    private static Backups Backups(IServiceProvider services)
    {
        var passphrase = services.GetRequiredService<IConfiguration>()["Backup:Passphrase"] ?? "";
        return passphrase.Length < Accounts.ShortestPassword
            ? throw new WrongSetting("Backup:Passphrase", $"doit donner une phrase de {Accounts.ShortestPassword} caractères ou plus : elle protège la clé des empreintes dans les sauvegardes, et il la faut pour restaurer")
            : new(services.GetRequiredService<OnboardingDb>(), services.GetRequiredService<DataFolder>().Path, passphrase, services.GetRequiredService<TimeProvider>());
    }

    private static int Say(string sentence)
    {
        Console.WriteLine(French.Typeset(sentence));
        return 0;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(French.Typeset(sentence));
        return 1;
    }
}
