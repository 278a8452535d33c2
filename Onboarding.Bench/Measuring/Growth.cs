namespace Onboarding.Bench.Measuring;

/// <summary>What years of use change: the same acts on few rows and on many, the same page in a small library and in a large one.</summary>
internal sealed class Growth(TimeSpan stretch, Report report)
{
    private const int Bookings = 50_000;
    private const int Marks = 1_000_000;
    private const string Search = "/recherche?q=jai+oublier+mon+mot+de+passe";

    public async Task Measure(string program, PostgresServer postgres)
    {
        report.Table(["marks, one a post", "rows/s, about 1,000 marks stored", $"rows/s, {Marks:N0} more", "ratio"],
        [
            await OfMarks("SQLite", program, null),
            await OfMarks("PostgreSQL", program, postgres),
        ]);
        report.Table(["library", "start to the first lesson, ms", "lesson, a stranger/s", "lesson, signed in/s", "search/s", "one search, ms", "memory, MB"],
        [
            await OfLibrary(program, lessons: 0),
            await OfLibrary(program, lessons: 2000),
        ]);
    }

    private async Task<object[]> OfMarks(string name, string program, PostgresServer? server)
    {
        await using var installation = await Installation.Make(server);
        var world = await World.Make(installation.Services);
        await using var application = new Application(installation, program);
        await application.Start();
        var writes = new Writes(installation, application, world, stretch);

        // A process that has just started would seem to grow faster with the years
        await writes.Marks(rowsAPost: 1);
        var few = await writes.Marks(rowsAPost: 1);
        await installation.Gate.Write(db => db.Multiply(Bookings, Marks));
        var many = await writes.Marks(rowsAPost: 1);
        return [name, few, many, many / few];
    }

    /// <param name="lessons">How many more than the repository has.</param>
    private async Task<object[]> OfLibrary(string program, int lessons)
    {
        var content = Directory.CreateTempSubdirectory("passerelle-lessons-").FullName;
        try
        {
            Programs.Run("/bin/cp", "-r", Path.Combine(Clone.Root, "content", "."), content);
            var originals = Originals(content);
            for (var i = 0; i < lessons; i++) Copy(originals[i % originals.Count], i / originals.Count);

            await using var installation = await Installation.Make();
            var world = await World.Make(installation.Services);
            await using var application = new Application(installation, program, new Dictionary<string, string> { ["Content:Path"] = content });
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await application.Start();
            using (var http = application.NewClient()) (await http.GetAsync(PageRates.Lesson)).EnsureSuccessStatusCode();
            var started = watch.Elapsed;

            var lea = new CookieJar();
            await application.SignedInAs(world.Lea, lea);
            return
            [
                $"{Originals(content).Count} lessons", started.TotalMilliseconds, Rate(PageRates.Lesson), Rate(PageRates.Lesson, lea.Header),
                Rate(Search), await OneAlone(Search), application.Memory / 1e6,
            ];

            double Rate(string page, string cookies = "")
            {
                using var hammer = new Hammer(application.Address, page, cookies);
                hammer.Strike(stretch);
                return hammer.Strike(stretch);
            }

            async Task<double> OneAlone(string page)
            {
                const int times = 100;
                using var http = application.NewClient();
                watch.Restart();
                for (var i = 0; i < times; i++) (await http.GetAsync(page)).EnsureSuccessStatusCode();
                return watch.Elapsed.TotalMilliseconds / times;
            }
        }
        finally
        {
            Directory.Delete(content, recursive: true);
        }
    }

    private static List<string> Originals(string content) =>
        [.. Directory.EnumerateFiles(Path.Combine(content, "modules"), "*.md", SearchOption.AllDirectories).Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.')).Order(StringComparer.Ordinal)];

    // Two lessons cannot have one old address
    private static void Copy(string lesson, int number) => File.WriteAllLines(
        Path.ChangeExtension(lesson, null) + $"-copie-{number}.md", File.ReadLines(lesson).Where(line => !line.StartsWith("aliases:", StringComparison.Ordinal)));
}
