using System.Text.RegularExpressions;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>The keys that each kind of file has.</summary>
internal static partial class DraftReader
{
    private static readonly Dictionary<string, Audiences> Publics = new() { ["agents"] = Audiences.Agents, ["citizens"] = Audiences.Citizens };

    private static readonly Dictionary<string, Level> Levels = new()
    {
        ["beginner"] = Level.Beginner,
        ["intermediate"] = Level.Intermediate,
        ["advanced"] = Level.Advanced,
    };

    private static readonly Dictionary<string, Accessibility> Accessibilities = new()
    {
        ["none"] = Accessibility.None,
        ["partial"] = Accessibility.Partial,
        ["full"] = Accessibility.Full,
    };

    // Names of the style sheet's data-family and of the sprite's picto-*
    private static readonly Dictionary<string, string> Colours = Words("procedures", "devices", "cybersecurity", "data", "arrival");
    private static readonly Dictionary<string, string> Pictograms = Words("procedures", "devices", "cybersecurity", "data", "arrival",
        "health", "work", "taxes", "identity", "first-steps", "card", "mail", "lost");

    // How many competences each area has: DigComp 2.2 has 21 in 5 areas, the CRCN 16 in 5 domains
    private static readonly int[] DigComp = [3, 6, 4, 4, 4];
    private static readonly int[] Crcn = [3, 4, 4, 3, 2];

    public static SiteDraft? Site(SourceFile source, ICollection<Problem> problems)
    {
        if (Fields.Read(source.Text, source.Path, 0, problems) is not { } fields) return null;
        var signatory = fields.Map("signatory");
        var site = new Site
        {
            Name = fields.PrintedText("name"),
            ShortName = fields.Text("short-name"),
            Territory = fields.Text("territory"),
            Town = fields.PrintedText("town"),
            Address = fields.Text("address"),
            Email = fields.Text("email"),
            SupportPhone = fields.Text("support-phone"),
            SupportHours = fields.Text("support-hours"),
            Signatory = new(signatory.PrintedText("name"), signatory.PrintedText("title")),
            Accessibility = fields.Choice("accessibility", Accessibilities),
            AccessibilityStatementDate = fields.OptionalDate("accessibility-statement-date"),
            DpoEmail = fields.Text("dpo-email"),
            Publisher = fields.Text("publisher"),
            Host = fields.Text("host"),
        };
        signatory.Close();
        fields.Close();
        return new(source, fields.Lines, site);
    }

    public static ServicesDraft? Services(SourceFile source, ICollection<Problem> problems)
    {
        if (Fields.Read(source.Text, source.Path, 0, problems) is not { } fields) return null;
        var services = fields.Keys.Select(slug => Service(slug, fields.Map(slug))).ToList();
        return new(source, fields.Lines, new(services));
    }

    public static FamilyDraft? Family(SourceFile source, ICollection<Problem> problems)
    {
        if (Fields.Read(source.Text, source.Path, 0, problems) is not { } fields) return null;
        var family = new Family(source.Path.Split('/')[1], fields.Text("title"), fields.Text("summary"),
            Pictogram(fields), fields.Choice("colour", Colours), fields.Integer("order"));
        fields.Close();
        return new(source, fields.Lines, family);
    }

    public static ModuleDraft? Module(SourceFile source, ICollection<Problem> problems)
    {
        if (WithFrontMatter().Match(source.Text) is not { Success: true } match)
        {
            problems.Add(new(source.Path, 1, Severity.Error, "l’en-tête manque",
                "commencez le fichier par une ligne ---, les réglages, puis une ligne ---"));
            return null;
        }
        if (Fields.Read(match.Groups["matter"].Value, source.Path, lineOffset: 1, problems) is not { } fields) return null;

        var matter = new FrontMatter(
            fields.PrintedText("title"),
            fields.Text("summary"),
            fields.Integer("order"),
            fields.Integer("minutes"),
            WhomFor(fields),
            fields.Choice("level", Levels),
            SkillsOf(fields.Map("skills")),
            fields.OptionalWords("services"),
            fields.Words("tags"),
            fields.Date("reviewed"),
            fields.Addresses("sources"),
            fields.OptionalWords("aliases"));
        fields.Close();

        var body = new string('\n', match.Groups["head"].Value.Count(c => c == '\n')) + match.Groups["body"].Value;
        if (Excess.In(body) is var (line, what, remedy)) problems.Add(new(source.Path, line, Severity.Error, what, remedy));

        var name = Path.GetFileNameWithoutExtension(source.Path).Split('.', 2);
        return new(source, fields.Lines, name[0], source.Path.Split('/')[1], name is [_, var language] ? language : "fr", matter, body);
    }

    public static CourseDraft? Course(SourceFile source, ICollection<Problem> problems)
    {
        if (Fields.Read(source.Text, source.Path, 0, problems) is not { } fields) return null;
        var modules = fields.Words("modules");
        var course = new CourseDraft(source, fields.Lines, Path.GetFileNameWithoutExtension(source.Path),
            fields.PrintedText("title"),
            fields.Text("summary"),
            WhomFor(fields),
            modules,
            CompletionOf(fields.Map("completion"), modules.Count),
            Renewal(fields),
            fields.OptionalText("need"),
            fields.OptionalText("hint"),
            Pictogram(fields),
            fields.Choice("colour", Colours),
            fields.OptionalInteger("order") ?? 0);
        fields.Close();
        return course;
    }

    private static PublicService Service(string slug, Fields fields)
    {
        var service = new PublicService(slug, [.. fields.Maps("names").Select(Name)],
            fields.Address("site"), fields.OptionalText("phone"), fields.Date("checked"));
        if (service.Names.Count == 0)
            fields.Fault("names", $"le service « {slug} » n’a pas de nom", "donnez-lui au moins un nom");
        fields.Close();
        return service;

        static ServiceName Name(Fields fields)
        {
            var name = new ServiceName(fields.Text("name"), fields.OptionalDate("from"), fields.OptionalDate("until"));
            fields.Close();
            return name;
        }
    }

    private static Audiences WhomFor(Fields fields)
    {
        var publics = fields.Choices("audience", Publics);
        if (publics.Length == 0 && fields.Lines.ContainsKey("audience"))
            fields.Fault("audience", "personne n’est désigné par « audience »", "écrivez [agents], [citizens] ou [agents, citizens]");
        return publics.Aggregate(default(Audiences), (all, one) => all | one);
    }

    private static Skills SkillsOf(Fields skills)
    {
        var read = new Skills(Known("digcomp", DigComp), Known("crcn", Crcn));
        skills.Close();
        return read;

        IReadOnlyList<string> Known(string key, int[] reference)
        {
            var words = skills.Words(key);
            foreach (var word in words.Where(word => !IsIn(reference, word))) skills.Unknown(key, word);
            return words;
        }
    }

    private static bool IsIn(int[] reference, string word) =>
        word.Split('.') is [var area, var rank] && int.TryParse(area, out var a) && int.TryParse(rank, out var r)
        && a >= 1 && a <= reference.Length && r >= 1 && r <= reference[a - 1];

    private static void Unknown(this Fields fields, string key, string skill) =>
        fields.Fault(key, $"la compétence « {skill} » n’est pas dans la référence « {key} »", "écrivez son numéro, comme 4.1");

    private static Completion CompletionOf(Fields fields, int modules)
    {
        var needed = fields.OptionalText("modules") is null or "all" ? modules : fields.Integer("modules");
        if (needed < 1 || needed > modules)
            fields.Fault("modules", $"le parcours a {modules} leçon(s)", "écrivez « all » ou un nombre entre 1 et ce nombre");
        var mark = fields.OptionalInteger("quiz");
        if (mark is not (null or QuizResult.PassMark))
            fields.Fault("quiz", $"un quiz est réussi à {QuizResult.PassMark} %", $"écrivez {QuizResult.PassMark}, ou retirez « quiz »");
        fields.Close();
        return new(needed, mark is not null);
    }

    private static int? Renewal(Fields fields)
    {
        if (fields.OptionalText("renewal") is not { } text) return null;
        var period = Period().Match(text);
        if (!period.Success)
            fields.Fault("renewal", $"« {text} » n’est pas une durée", "écrivez P1Y pour un an, P6M pour six mois");
        return Number("years") * 12 + Number("months");

        int Number(string group) => int.TryParse(period.Groups[group].Value, out var number) ? number : 0;
    }

    private static string Pictogram(Fields fields) => fields.Choice("pictogram", Pictograms);

    private static Dictionary<string, string> Words(params string[] words) => words.ToDictionary(word => word);

    [GeneratedRegex(@"\A(?<head>---[ ]*\n(?<matter>.*?)^---[ ]*(?:\n|\z))(?<body>.*)\z", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex WithFrontMatter();

    [GeneratedRegex(@"^P(?=\d)(?:(?<years>\d{1,2})Y)?(?:(?<months>\d{1,3})M)?$")]
    private static partial Regex Period();
}
