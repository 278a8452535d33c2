namespace Onboarding.Bench.Measuring;

/// <summary>What years of use change: the same acts on few rows and on many, the same page in a small library and in a large one.</summary>
internal sealed class Growth(TimeSpan stretch, Report report)
{
    private const int Bookings = 50_000;
    private const int Marks = 1_000_000;
    private const string Lesson = "modules/cybersecurite/hameconnage.md";

    public async Task Measure(string program, PostgresServer postgres)
    {
        report.Table(["marks, one a post", "rows/s, about 1,000 marks stored", $"rows/s, {Marks:N0} more", "ratio"],
        [
            await OfMarks("SQLite", program, null),
            await OfMarks("PostgreSQL", program, postgres),
        ]);
        report.Table(["library", "start to the first lesson, ms", "lesson, a stranger/s", "lesson, signed in/s", "memory, MB"],
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
            var lesson = string.Join('\n', File.ReadLines(Path.Combine(content, Lesson)).Where(line => !line.StartsWith("aliases:")));
            for (var i = 0; i < lessons; i++) File.WriteAllText(Path.Combine(content, Path.GetDirectoryName(Lesson)!, $"copie-{i}.md"), lesson);

            await using var installation = await Installation.Make();
            var world = await World.Make(installation.Services);
            await using var application = new Application(installation, program, new Dictionary<string, string> { ["Content:Path"] = content });
            var watch = System.Diagnostics.Stopwatch.StartNew();
            await application.Start();
            using (var http = application.NewClient()) (await http.GetAsync(PageRates.Lesson)).EnsureSuccessStatusCode();
            var started = watch.Elapsed;

            var lea = new CookieJar();
            await application.SignedInAs(world.Lea, lea);
            return [$"{CountLessons(content)} lessons", started.TotalMilliseconds, Rate(""), Rate(lea.Header), application.Memory / 1e6];

            double Rate(string cookies)
            {
                using var hammer = new Hammer(application.Address, PageRates.Lesson, cookies);
                hammer.Strike(stretch);
                return hammer.Strike(stretch);
            }
        }
        finally
        {
            Directory.Delete(content, recursive: true);
        }
    }

    private static int CountLessons(string content) => Directory.EnumerateFiles(Path.Combine(content, "modules"), "*.md", SearchOption.AllDirectories).Count();
}
