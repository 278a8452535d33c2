using System.Text;

namespace Onboarding.Core.Catalogue;

/// <summary>First step: files become drafts. What is no text, too big or of the wrong shape becomes a problem, never an exception.</summary>
public static class LibraryReader
{
    private const int LargestFile = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] ImageTypes = [".svg", ".png", ".jpg", ".webp"];

    public static (Drafts Drafts, IReadOnlyList<Problem> Problems) Read(string folder)
    {
        var problems = new List<Problem>();
        var reading = new Reading(folder, problems);
        var drafts = new Drafts
        {
            Site = reading.File("site.yml", DraftReader.Site),
            Services = reading.File("services.yml", DraftReader.Services),
            Families = reading.Files("modules/*/_family.yml", DraftReader.Family),
            Modules = reading.Files("modules/*/*.md", DraftReader.Module),
            Courses = reading.Files("courses/*.yml", DraftReader.Course),
            Images = reading.Images(),
            Files = reading.All,
        };
        return (drafts, problems);
    }

    private delegate T? Parse<out T>(SourceFile source, ICollection<Problem> problems) where T : Draft;

    private sealed class Reading(string folder, List<Problem> problems)
    {
        private readonly Dictionary<string, string> paths = ContentFolder.Files(folder).ToDictionary(
            path => Path.GetRelativePath(folder, path).Replace('\\', '/'));

        public HashSet<string> All => [.. paths.Keys];

        public T? File<T>(string file, Parse<T> parse) where T : Draft
        {
            if (!paths.ContainsKey(file))
                problems.Add(new(file, 1, Severity.Error, "ce fichier manque", "ajoutez-le au dossier de contenu"));
            return Draft(file, parse);
        }

        public IReadOnlyList<T> Files<T>(string pattern, Parse<T> parse) where T : Draft =>
            [.. paths.Keys.Where(file => Matches(file, pattern)).Order(StringComparer.Ordinal).Select(file => Draft(file, parse)).OfType<T>()];

        public Dictionary<string, string> Images() => paths
            .Where(path => Matches(path.Key, "modules/*/images/*") && ImageTypes.Contains(Path.GetExtension(path.Key)))
            .ToDictionary(path => string.Join('/', path.Key.Split('/') is [_, var family, _, var file] ? [family, file] : []), path => path.Value);

        private T? Draft<T>(string file, Parse<T> parse) where T : Draft
        {
            var known = problems.Count;
            var draft = Source(file) is { } source ? parse(source, problems) : null;
            return problems.Skip(known).Any(problem => problem.Severity == Severity.Error) ? null : draft;
        }

        private SourceFile? Source(string file)
        {
            if (!paths.TryGetValue(file, out var path)) return null;
            try
            {
                if (new FileInfo(path).Length > LargestFile)
                    return Refuse(1, $"ce fichier dépasse {LargestFile / 1024} ko", "partagez la leçon, ou allégez-la");
                return Decode(System.IO.File.ReadAllBytes(path));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return Refuse(1, $"ce fichier ne peut pas être lu ({error.Message})", "vérifiez ses droits de lecture");
            }

            SourceFile? Decode(byte[] bytes)
            {
                try
                {
                    // A zero is what UTF-16 looks like from here
                    if (Array.IndexOf(bytes, (byte)0) is >= 0 and var zero) return Foreign(zero);
                    return new(file, Strict.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
                }
                catch (DecoderFallbackException error)
                {
                    return Foreign(error.Index);
                }

                SourceFile? Foreign(int index) => Refuse(bytes.AsSpan(0, Math.Max(0, index)).Count((byte)'\n') + 1,
                    "cette ligne n’est pas en UTF-8 (le fichier vient sans doute de Windows-1252)",
                    "enregistrez le fichier en UTF-8 dans votre éditeur");
            }

            SourceFile? Refuse(int line, string what, string remedy)
            {
                problems.Add(new(file, line, Severity.Error, what, remedy));
                return null;
            }
        }

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
