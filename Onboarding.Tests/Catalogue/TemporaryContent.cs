using System.Text;
using Microsoft.Extensions.Time.Testing;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>A content folder of one family, one lesson and one course, that a test changes as an author would.</summary>
public sealed class TemporaryContent : IDisposable
{
    public const string Lesson = "modules/cybersecurite/hameconnage.md";

    public const string FrontMatter = """
        ---
        title: Reconnaître l'hameçonnage : l'essentiel
        summary: Les indices qui trahissent un faux message.
        order: 30
        minutes: 12
        audience: [agents, citizens]
        level: beginner            # un commentaire
        skills: { digcomp: [4.1, 4.2], crcn: [4.1] }
        services: [france-travail]
        tags: [mail, arnaque]
        reviewed: 2026-11-10
        sources: [https://www.cybermalveillance.gouv.fr]
        aliases: [phishing]
        ---

        """;

    public const string Quiz = """

        :::quiz
        Un message réclame 1,99 €. Que faites-vous ?
        - [ ] Je paie -- C'est ainsi que votre carte est volée.
        - [x] Je le transfère au **33700** -- Exactement : c'est gratuit.
        :::

        :::quiz
        Quels signes doivent vous alerter ?
        - [x] On me presse -- L'urgence est un piège.
        - [ ] Mon nom est bien écrit -- Cela ne prouve rien.
        - [x] On me demande un mot de passe -- Personne n'en a besoin.
        :::

        :::quiz
        Avez-vous cliqué ?
        - [x] J'appelle le support -- Plus tôt, mieux c'est.
        - [ ] Je n'en parle à personne -- Le temps joue contre vous.
        :::

        """;

    /// <summary>What else a lesson has, for one that the check has nothing to say about.</summary>
    public const string Rest = """

        :::etapes
        1. **Lisez l'adresse.** Elle finit par le nom du site.
        :::

        :::retenir
        Rien ne presse.
        :::

        :::pratique
        Ouvrez votre dernier message.
        :::

        """;

    public FakeTimeProvider Clock { get; } = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public string Folder { get; } = Directory.CreateTempSubdirectory("contenu-").FullName;

    public TemporaryContent()
    {
        Write("site.yml", """
            name: Agglomération du Val-d’Ombre
            short-name: Val-d’Ombre
            territory: le Val-d’Ombre
            town: Ombreville
            address: 1 place de l’Hôtel-de-Ville, 99000 Ombreville
            email: contact@val-d-ombre.example
            support-phone: 01 99 00 42 61
            support-hours: du lundi au vendredi, 8 h 30 – 17 h 30
            signatory: { name: Claire Aubin, title: Présidente }
            accessibility: partial
            accessibility-statement-date: 2026-10-01
            dpo-email: dpo@val-d-ombre.example
            publisher: Claire Aubin
            host: Hébergeur fictif
            """);
        Write("services.yml", """
            france-travail:
              names: [ { from: 2024-01-01, name: France Travail }, { until: 2023-12-31, name: Pôle emploi } ]
              site: https://www.francetravail.fr
              phone: "39 49"
              checked: 2026-11-10
            impots:
              names: [ { name: impots.gouv.fr } ]
              site: https://www.impots.gouv.fr
              checked: 2026-11-10
            ameli:
              names: [ { name: ameli } ]
              site: https://www.ameli.fr
              phone: "36 46"
              checked: 2026-11-10
            """);
        Write("modules/cybersecurite/_family.yml", """
            title: Cybersécurité
            summary: Se protéger.
            pictogram: cybersecurity
            colour: cybersecurity
            order: 2
            """);
        Write("courses/l-essentiel.yml", """
            title: Cybersécurité : l’essentiel
            summary: Ce que chacun doit savoir.
            audience: [agents]
            modules: [hameconnage]
            completion: { modules: all, quiz: 80 }
            renewal: P1Y
            need: Ma sécurité
            hint: mots de passe, faux messages
            pictogram: lost
            colour: data
            """);
        Write("modules/cybersecurite/images/carte.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        WriteLesson("À la fin, vous saurez reconnaître un faux message.\n", Rest);
    }

    /// <summary>The lesson with another text, whose first line is the 16th of the file; three questions follow it, then the rest.</summary>
    public TemporaryContent WriteLesson(string text, string rest = "") => Write(Lesson, FrontMatter + "\n" + text + "\n" + Quiz + rest);

    public TemporaryContent Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TemporaryContent Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public CurrentLibrary Open() => new(Folder, Clock);

    public Module Module()
    {
        using var library = Open();
        return library.Now.Module("hameconnage").ShouldNotBeNull(string.Join('\n', library.Problems));
    }

    public IReadOnlyList<Problem> Problems()
    {
        using var library = Open();
        return library.Problems;
    }

    /// <summary>In short steps: a folder is read once two looks have found it the same.</summary>
    /// <param name="seen">What these looks change. One that the system's notice began runs beside the clock, which goes on until it is over.</param>
    public void WaitsTenSeconds(Func<bool> seen)
    {
        var beside = new SpinWait();
        for (var second = 0; second < 10 || (second < 600 && !seen()); second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            beside.SpinOnce();
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
