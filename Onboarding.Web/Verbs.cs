using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.Demo;
using Onboarding.Core.People;
using Onboarding.Web.Pages.People;

namespace Onboarding.Web;

/// <summary>What the program does from a command line instead of serving pages. Each prints what it did and fails with a non-zero exit.</summary>
public static class Verbs
{
    public static string? Asked(string[] args) => args.FirstOrDefault() is { } first && !first.StartsWith('-') ? first : null;

    public static async Task<int> Do(string verb, string[] args, WebApplication app) => verb switch
    {
        "check-content" => ContentCheck.Run(app.Services.GetRequiredService<ContentFolderSetting>().Path, app.Services.GetRequiredService<TimeProvider>().Today, Console.Out),
        "seed-demo" => await SeedDemo(app),
        "create-admin" => await CreateAdmin(app),
        _ => Refuse($"Commande inconnue : {verb}. Les commandes sont check-content, seed-demo et create-admin."),
    };

    private static async Task<int> SeedDemo(WebApplication app)
    {
        if (!app.Services.GetRequiredService<DemoSite>().IsOn) return Refuse("Les données de démonstration ne se créent qu’en développement.");

        await app.Migrate();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OnboardingDb>();
        if (await db.Users.AnyAsync(person => !person.Email!.EndsWith(DemoWorld.Domain))) return Refuse("Cette base a d’autres comptes que ceux de la démonstration : elle reste comme elle est.");

        await db.Database.EnsureDeletedAsync();
        await app.Migrate();
        await scope.ServiceProvider.GetRequiredService<DemoWorld>().Make();
        return Say("Les données de démonstration sont refaites.");
    }

    private static async Task<int> CreateAdmin(WebApplication app)
    {
        var settings = app.Configuration;
        if (Contact.Read(settings["email"]) is not { } email || !email.Contains('@'))
            return Refuse("Donnez l’adresse e-mail : create-admin --email prenom.nom@exemple.fr --name \"Prénom Nom\"");
        var typed = settings["name"] ?? email;
        if (PersonName.Read(typed) is not { } name)
            return Refuse(PersonName.Refusal(typed) == NameRefusal.NoFont ? NameWords.NoFont : $"Ce nom ne peut pas être gardé : écrivez-le en {PersonName.Length} caractères au plus.");

        await app.Migrate();
        await using var scope = app.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = new Person(name, email) { EmailConfirmed = true };
        person.Receive(Role.Administrator);

        Console.Write($"Mot de passe de {email} ({Accounts.ShortestPassword} caractères ou plus, une phrase convient très bien) : ");
        var made = await people.CreateAsync(person, Console.ReadLine() ?? "");
        return made.Succeeded ? Say($"\n{email} peut se connecter et administrer.") : Refuse("\n" + string.Join("\n", made.Errors.Select(e => e.Description)));
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
