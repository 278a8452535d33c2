using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Web;

namespace Onboarding.Tests.Operations;

/// <summary>Whether a node lives, and whether it can serve: yes or no for strangers, the reason in the log.</summary>
public sealed class HealthTests(Postgres postgres)
{
    private const string NoMigration = "DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%_FirstStart'";
    private const string NoQueue = "ALTER TABLE \"QueuedWork\" RENAME TO \"Lost\"";
    private const string NoKeys = "ALTER TABLE \"DataProtectionKeys\" RENAME TO \"Lost\"";

    [Fact]
    public async Task It_is_not_ready_without_its_data_folder()
    {
        await using var site = await Website.Open();

        await IsReadyOnlyBefore(site, () => Directory.Delete(site.DataFolder, recursive: true));
    }

    [Fact]
    public async Task It_is_not_ready_without_its_key()
    {
        await using var site = await Website.Open();

        await IsReadyOnlyBefore(site, () => File.Delete(Path.Combine(site.DataFolder, "digest.key")));
    }

    /// <summary>A backup with another key was restored under it: what it made now could be known by nobody later.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task It_is_not_ready_on_a_database_that_has_another_key(Database database)
    {
        await using var site = await Website.Open(database, postgres);

        await IsReadyOnlyBefore(site, () => site.Gate.Write(db => db.DigestKeyMarks.ExecuteUpdateAsync(marks => marks.SetProperty(m => m.Mark, new byte[32]))).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task It_is_not_ready_without_its_lessons()
    {
        using var content = new CopiedContent();
        await using var site = await Website.Open(content: content.Folder);

        await IsReadyOnlyBefore(site, () => content.Delete("site.yml"));
    }

    [Theory]
    [InlineData(Database.Sqlite, NoMigration)]
    [InlineData(Database.Sqlite, NoQueue)]
    [InlineData(Database.Sqlite, NoKeys)]
    [InlineData(Database.PostgreSql, NoMigration)]
    [InlineData(Database.PostgreSql, NoQueue)]
    [InlineData(Database.PostgreSql, NoKeys)]
    public async Task It_is_not_ready_on_a_database_that_lost_something(Database database, string loss)
    {
        await using var site = await Website.Open(database, postgres);

        await IsReadyOnlyBefore(site, () => site.Read(db => db.Database.ExecuteSqlRawAsync(loss)).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task It_is_not_ready_on_a_database_that_may_only_be_read()
    {
        await using var site = await Website.Open(Database.PostgreSql, postgres);

        await IsReadyOnlyBefore(site, () => site.Read(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() || ' SET default_transaction_read_only = on'; END $$");
            Npgsql.NpgsqlConnection.ClearAllPools();
            return true;
        }).GetAwaiter().GetResult());
    }

    /// <summary>Anybody may ask: while the database hangs, a hundred questions are one.</summary>
    [Fact]
    public async Task Many_questions_at_once_are_one_look_and_it_ends()
    {
        await using var site = await Website.Open(Database.PostgreSql, postgres);
        await using var other = new Npgsql.NpgsqlConnection(site.Settings["ConnectionStrings:Onboarding"]);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var hanging = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new Npgsql.NpgsqlCommand("LOCK TABLE \"QueuedWork\" IN ACCESS EXCLUSIVE MODE", other)) await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var stranger = site.CreateClient();

        var asked = Enumerable.Range(0, 20).Select(_ => stranger.GetAsync("/readyz", TestContext.Current.CancellationToken)).ToList();
        while (await Waiting() == 0) await Task.Yield();
        var waiting = await Waiting();
        site.Clock.Advance(Readiness.Patience);

        (await Task.WhenAll(asked)).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        waiting.ShouldBe(1);
        while (await Waiting() > 0) await Task.Yield();

        Task<int> Waiting() => site.Read(db => db.Database
            .SqlQueryRaw<int>("SELECT COUNT(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync());
    }

    /// <summary>Whoever watches sees a site that starts; whoever comes is told to wait. A migration that waits for a lock stands for a long one.</summary>
    [Fact]
    public async Task Until_the_database_is_at_this_release_it_lives_and_is_not_ready()
    {
        await using var installation = await Installation.Make(postgres);
        await using var other = new Npgsql.NpgsqlConnection(installation.Settings["ConnectionStrings:Onboarding"]);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var migration = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new Npgsql.NpgsqlCommand("LOCK TABLE \"__EFMigrationsHistory\" IN SHARE MODE", other)) await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await using var server = new Server(typeof(Program).Assembly.Location, installation.Settings);
        await server.Start();
        using var http = new HttpClient { BaseAddress = server.Address };

        (await http.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await http.GetAsync("/", TestContext.Current.CancellationToken);
        page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Passerelle démarre");

        await migration.RollbackAsync(TestContext.Current.CancellationToken);
        while (!(await http.GetAsync("/readyz", TestContext.Current.CancellationToken)).IsSuccessStatusCode) await Task.Yield();
        (await http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task IsReadyOnlyBefore(Website site, Action loss)
    {
        var stranger = site.CreateClient();
        (await stranger.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);

        loss();
        site.Clock.Advance(Readiness.Fresh);

        var answer = await stranger.GetAsync("/readyz", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("pas prêt");
        (await stranger.GetAsync("/healthz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.SendAsync(new(HttpMethod.Head, "/readyz"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await stranger.SendAsync(new(HttpMethod.Head, "/healthz"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
