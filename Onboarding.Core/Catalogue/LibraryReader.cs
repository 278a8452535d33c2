using System.Buffers;
using System.Text;
using Onboarding.Core.Catalogue.Checking;

namespace Onboarding.Core.Catalogue;

/// <summary>First step: files become drafts. What is no text, too big or of the wrong shape becomes a problem, never an exception.</summary>
public static class LibraryReader
{
    private const int LargestText = 256 * 1024;
    private const int LargestImages = 64 * 1024 * 1024;

    // Bells, escapes and their like, which no editor types: all but the tab and the ends of lines
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Append(127).Select(code => (byte)code).Except("\t\n\r"u8.ToArray())]);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (Drafts Drafts, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var problems = new List<Problem>();
        var reading = new Reading(ContentFolder.Entries(folder), problems);
        var drafts = new Drafts
        {
            Site = reading.File("site.yml", DraftReader.Site),
            Services = reading.File("services.yml", DraftReader.Services),
            Families = reading.Files("modules/*/_family.yml", DraftReader.Family),
            Modules = reading.Files("modules/*/*.md", DraftReader.Module),
            Courses = reading.Files("courses/*.yml", DraftReader.Course),
            Positioning = reading.Files("positioning.yml", DraftReader.Positioning).SingleOrDefault(),
            Images = reading.Images("modules/*/images/*"),
            Files = reading.All,
        };
        reading.Close();
        return (drafts, problems);
    }

    private delegate T? Parse<out T>(SourceFile source, ICollection<Problem> problems) where T : Draft;

    private sealed class Reading(IEnumerable<ContentEntry> entries, List<Problem> problems)
    {
        private readonly Dictionary<string, ContentEntry> entries = entries.ToDictionary(entry => entry.Name);
        private readonly HashSet<string> asked = [];

        public HashSet<string> All => [.. entries.Values.Where(entry => !entry.IsFolder).Select(entry => entry.Name)];

        public T? File<T>(string file, Parse<T> parse) where T : Draft
        {
            if (!entries.ContainsKey(file)) Refuse(file, 1, "ce fichier manque", "ajoutez-le au dossier de contenu");
            return Draft(file, parse);
        }

        public IReadOnlyList<T> Files<T>(string pattern, Parse<T> parse) where T : Draft =>
            [.. Matching(pattern).Select(file => Draft(file, parse)).OfType<T>()];

        /// <summary>By family/file.</summary>
        public IReadOnlyDictionary<string, Image> Images(string pattern)
        {
            var (images, size) = (new Dictionary<string, Image>(), 0L);
            foreach (var file in Matching(pattern).Where(ImageCheck.IsImage))
            {
                if (Bytes(file, ImageCheck.Largest, "réduisez cette image") is not { } bytes) continue;
                if ((size += bytes.Length) > LargestImages)
                {
                    Refuse(file, 1, $"les images dépassent {LargestImages / 1024 / 1024} Mo en tout", "réduisez-les");
                    break;
                }
                if (ImageCheck.Read(file, bytes, problems) is { } image && file.Split('/') is [_, var family, _, var name]) images[$"{family}/{name}"] = image;
            }
            return images;
        }

        /// <summary>To be called last: a text that nobody asked for is read by nobody, and its author waits for it.</summary>
        public void Close()
        {
            foreach (var entry in entries.Values.Where(entry => !asked.Contains(entry.Name)).OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (entry.IsLink)
                    Refuse(entry.Name, 1, "ceci est un lien vers un autre endroit", "copiez le fichier à sa place");
                else if (!entry.IsFolder && Path.GetExtension(entry.Name) is ".md" or ".yml" or ".yaml" && Path.GetFileName(entry.Name) != "README.md")
                    problems.Add(new(entry.Name, 1, Severity.Warning, "ce fichier n’est lu par personne ici",
                        "une leçon se range dans modules/famille/nom.md, un parcours dans courses/nom.yml"));
            }
        }

        private T? Draft<T>(string file, Parse<T> parse) where T : Draft
        {
            var known = problems.Count;
            var draft = Source(file) is { } source ? parse(source, problems) : null;
            return problems.Skip(known).Any(problem => problem.Severity == Severity.Error) ? null : draft;
        }

        private SourceFile? Source(string file)
        {
            const string Remedy = "enregistrez le fichier en UTF-8 dans votre éditeur";
            if (Bytes(file, LargestText, "partagez la leçon, ou allégez-la") is not { } bytes) return null;
            try
            {
                // A zero is what UTF-16 looks like from here
                if (Array.IndexOf(bytes, (byte)0) is >= 0 and var zero)
                    return Refused(zero, "cette ligne contient un caractère nul (le fichier est sans doute en UTF-16, ou abîmé)", Remedy);
                if (bytes.AsSpan().IndexOfAny(Controls) is >= 0 and var control)
                    return Refused(control, "cette ligne contient un caractère invisible", "retapez-la dans votre éditeur");
                return new(file, Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
            }
            catch (DecoderFallbackException error)
            {
                return Refused(error.Index, "cette ligne n’est pas en UTF-8 (le fichier vient sans doute de Windows-1252)", Remedy);
            }

            SourceFile? Refused(int index, string what, string remedy)
            {
                Refuse(file, bytes.AsSpan(0, Math.Max(0, index)).Count((byte)'\n') + 1, what, remedy);
                return null;
            }
        }

        private byte[]? Bytes(string file, int largest, string remedy)
        {
            asked.Add(file);
            if (!entries.TryGetValue(file, out var entry)) return null;
            if (entry.IsLink) return Refuse(file, 1, "ceci est un lien vers un autre endroit", "copiez le fichier à sa place");
            if (entry.IsFolder) return Refuse(file, 1, "ceci est un dossier, pas un fichier", "renommez-le, ou mettez le fichier à sa place");
            if (entry.Length > largest) return Refuse(file, 1, $"ce fichier dépasse {largest / 1024} ko", remedy);
            // A pipe has no length either, and would be waited for
            if (entry.Length == 0) return [];
            try
            {
                return System.IO.File.ReadAllBytes(entry.Path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return Refuse(file, 1, $"ce fichier ne peut pas être lu ({error.Message})", "vérifiez ses droits de lecture");
            }
        }

        private byte[]? Refuse(string file, int line, string what, string remedy)
        {
            problems.Add(new(file, line, Severity.Error, what, remedy));
            return null;
        }

        private IEnumerable<string> Matching(string pattern) =>
            entries.Keys.Where(file => Matches(file, pattern)).Order(StringComparer.Ordinal).ToList();

        // A star stands for one part of the path
        private static bool Matches(string file, string pattern)
        {
            var (parts, wanted) = (file.Split('/'), pattern.Split('/'));
            return parts.Length == wanted.Length && parts.Zip(wanted).All(pair => pair.Second switch
            {
                "*" => true,
                ['*', .. var end] => pair.First.EndsWith(end, StringComparison.Ordinal),
                var word => pair.First == word,
            });
        }
    }
}
