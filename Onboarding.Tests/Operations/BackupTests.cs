using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core;
using Onboarding.Core.Certificates;
using Onboarding.Core.Data;
using Onboarding.Core.Sessions;

namespace Onboarding.Tests.Operations;

/// <summary>A backup is worth what comes back from it: the real commands, beside a site that runs.</summary>
public sealed class BackupTests(Postgres postgres)
{
    private const string Passphrase = "une phrase pour les sauvegardes";

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("passerelle-sauvegarde-").FullName, "nuit.passerelle");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Whatever_was_acknowledged_before_a_backup_began_comes_back(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var paper = await IssueAnAttestation(site);
        var session = await site.World.Workshop(capacity: 150, halfDays: World.Morning(inDays: 3));
        var acknowledged = new List<Guid>();
        for (var guest = 0; guest < 40; guest++) acknowledged.Add(await Books(site, session, guest));
        var before = acknowledged.ToList();
        using var enough = new CancellationTokenSource();
        var burst = Task.Run(async () =>
        {
            for (var guest = 40; !enough.IsCancellationRequested; guest++) acknowledged.Add(await Books(site, session, guest));
        }, TestContext.Current.CancellationToken);

        (await Verb(site.Settings, "backup", file)).ShouldContain("Sauvegarde écrite");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, "people's names are in it");

        await enough.CancelAsync();
        await burst;
        acknowledged.Count.ShouldBeGreaterThan(before.Count, "nothing was written during the backup");
        await site.WritesNothing(async () => (await Verb(site.Settings, "restore", "--verify", file)).ShouldContain("est bonne"));
        var there = await NewPlace(database);
        (await Verb(there, "restore", file)).ShouldContain("est restaurée");
        await using var restored = Website.Over(there, site.Clock.GetUtcNow());
        var found = await restored.Read(db => db.Bookings.Where(b => b.SessionId == session.Id).Select(b => b.Id).ToListAsync());
        before.Except(found).ShouldBeEmpty();
        found.Except(acknowledged).ShouldBeEmpty();
        (await restored.Read(db => DatabaseDigest.Of(db, "Bookings"))).ShouldBe(await site.Read(db => DatabaseDigest.Of(db, "Bookings")));
        await ServesAsBefore(restored, site, paper);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task What_has_people_is_replaced_only_when_told(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        await Verb(site.Settings, "backup", file);
        await site.Gate.Write(async db => (await db.Users.FindAsync(site.World.Lea.Id))!.Rename("Léa D’Étampes"));

        await site.WritesNothing(async () => (await Refused(site.Settings, "restore", file)).ShouldContain("--overwrite"));

        // While the site runs
        await Verb(site.Settings, "restore", "--overwrite", file);
        (await site.Read(db => db.Users.Where(p => p.Id == site.World.Lea.Id).Select(p => p.Name).SingleAsync())).ShouldBe("Léa Fontaine");
        (await site.SignedInAs(site.World.Lea)).Sees("Bonjour Léa Fontaine");
        (await site.CreateClient().GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_relied_upon_is_refused()
    {
        await using var site = await Website.Open();
        await Verb(site.Settings, "backup", file);

        (await Refused(site.Settings, "backup", file)).ShouldContain("existe déjà");
        (await Refused(site.Settings, "restore", "--verify", file + ".autre")).ShouldContain("n’existe pas");
        (await Refused(With(site.Settings, "une tout autre phrase"), "restore", "--verify", file)).ShouldContain("Backup:Passphrase");
        (await Refused(With(site.Settings, "courte"), "restore", "--verify", file)).ShouldContain("Le réglage Backup:Passphrase doit donner");
        (await Refused(await NewPlace(Database.PostgreSql), "restore", file)).ShouldContain("vient d’une base Sqlite");

        await using (var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, TestContext.Current.CancellationToken)) Spoil(zip);
        (await Refused(site.Settings, "restore", "--verify", file)).ShouldContain("il est abîmé");
        await File.WriteAllTextAsync(file, "pas une archive", TestContext.Current.CancellationToken);
        (await Refused(site.Settings, "restore", "--verify", file)).ShouldContain("il est abîmé");
    }

    [Fact]
    public async Task A_place_that_takes_no_file_is_told_in_a_sentence_and_leaves_nothing_behind()
    {
        await using var site = await Website.Open();

        (await Refused(site.Settings, "backup", Path.Combine(Path.GetDirectoryName(file)!, "absent", "nuit.passerelle"))).ShouldContain("n’est pas allé à son terme");
        Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!).ShouldBeEmpty();
    }

    /// <summary>What a kill leaves has people's names in it.</summary>
    [Fact]
    public async Task What_a_killed_backup_left_goes_with_the_next_one_and_one_at_work_stays()
    {
        await using var site = await Website.Open();
        var folder = Path.GetDirectoryName(file)!;
        var (dead, alive) = (Directory.CreateDirectory(Path.Combine(folder, ".passerelle-1")), Directory.CreateDirectory(Path.Combine(folder, ".passerelle-2")));
        foreach (var left in (DirectoryInfo[])[dead, alive]) await File.WriteAllTextAsync(Path.Combine(left.FullName, "lock"), "", TestContext.Current.CancellationToken);
        await using var hold = new FileStream(Path.Combine(alive.FullName, "lock"), FileMode.Open, FileAccess.Write, FileShare.None);

        await Verb(site.Settings, "backup", file);

        Directory.GetDirectories(folder).ShouldBe([alive.FullName]);
    }

    /// <summary>The database has been replaced and its key has not: nothing starts on it, and restoring again mends it.</summary>
    [Fact]
    public async Task A_restoration_that_was_killed_in_the_middle_is_mended_by_another()
    {
        await using var site = await Website.Open();
        await Verb(site.Settings, "backup", file);
        var there = await NewPlace(Database.Sqlite);
        await Verb(there, "restore", file);
        await File.WriteAllBytesAsync(Path.Combine(there["Data:Path"], DigestKey.FileName), new byte[DigestKey.Bytes], TestContext.Current.CancellationToken);
        (await Refused(there, "backup", file + ".2")).ShouldContain("n’est pas celui de cette base");

        await Verb(there, "restore", "--overwrite", file);

        await Verb(there, "backup", file + ".2");
    }

    /// <summary>The row says one thing and the bytes another: a PDF that changed after it was issued.</summary>
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_document_that_is_not_what_was_issued_is_found(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        await IssueAnAttestation(site);
        await site.Gate.Write(db => db.StoredFiles.ExecuteUpdateAsync(files => files.SetProperty(f => f.Content, [0x25, 0x50, 0x44, 0x46])));
        await Verb(site.Settings, "backup", file);

        (await Refused(site.Settings, "restore", "--verify", file)).ShouldContain("n’a plus son empreinte");
    }

    [Fact]
    public async Task A_backup_holds_no_key_in_clear()
    {
        await using var site = await Website.Open();
        await Verb(site.Settings, "backup", file);

        var key = await File.ReadAllBytesAsync(Path.Combine(site.DataFolder, DigestKey.FileName), TestContext.Current.CancellationToken);
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        foreach (var entry in zip.Entries) (await Bytes(entry)).AsSpan().IndexOf(key).ShouldBe(-1, entry.Name);
        zip.Entries.Count.ShouldBe(3);
    }

    // A machine where nothing has been started: no database yet, or an empty one
    private async Task<Dictionary<string, string>> NewPlace(Database database)
    {
        var place = new Dictionary<string, string>
        {
            ["Database:Provider"] = database.ToString(),
            ["Data:Path"] = Directory.CreateTempSubdirectory("passerelle-restored-").FullName,
        };
        if (database == Database.PostgreSql) place["ConnectionStrings:Onboarding"] = await postgres.NewDatabase();
        return place;
    }

    private static async Task<Certificate> IssueAnAttestation(Website site)
    {
        var session = await site.World.Workshop();
        var lea = (await site.World.Books(session, Participant.Person(site.World.Lea.Id))).Booking!;
        site.Clock.SetUtcNow(Website.Start.AddDays(1).AddHours(6));
        await site.World.Marks(session, lea);
        await site.World.Closes(session);
        await site.DoQueuedWork();
        return await site.Read(db => db.Certificates.AsNoTracking().SingleAsync());
    }

    private static async Task<Guid> Books(Website site, Session session, int guest) =>
        (await site.World.Books(session, Participant.Guest($"Invité {guest} Robert"))).Booking!.Id;

    /// <summary>Passwords, cards, papers and the names on them: what needs a key finds the right one.</summary>
    private static async Task ServesAsBefore(Website restored, Website site, Certificate paper)
    {
        var lea = await restored.SignedInAs(site.World.Lea);
        var pdf = await lea.Http.GetByteArrayAsync($"/attestations/{paper.Number}.pdf", TestContext.Current.CancellationToken);
        pdf.ShouldBe(await (await site.SignedInAs(site.World.Lea)).Http.GetByteArrayAsync($"/attestations/{paper.Number}.pdf", TestContext.Current.CancellationToken));

        var stranger = await restored.NewBrowser().Visits($"/verifier/{paper.Code}");
        (await stranger.Fills("Name", "Léa Fontaine").Sends("Name")).Sees("Oui. Cette attestation a été délivrée à ce nom.");
        var robert = await restored.NewBrowser().Visits("/carte");
        await robert.Fills("Code", Crockford.Spaced(site.World.CardCode)).Sends("Code");
        (await restored.Read(db => db.Visits.CountAsync(v => v.CardId == site.World.Card.Id))).ShouldBe(1);
    }

    private static void Spoil(ZipArchive zip)
    {
        zip.Entries.Single(entry => entry.Name == "database").Delete();
        using var other = zip.CreateEntry("database").Open();
        other.Write("une autre base"u8);
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    private static async Task<string> Verb(Dictionary<string, string> settings, params string[] arguments)
    {
        var (exit, output, errors) = await CommandLine.Run(With(settings, settings.GetValueOrDefault("Backup:Passphrase", Passphrase)), arguments);
        exit.ShouldBe(0, errors);
        return output;
    }

    private static async Task<string> Refused(Dictionary<string, string> settings, params string[] arguments)
    {
        var (exit, _, errors) = await CommandLine.Run(With(settings, settings.GetValueOrDefault("Backup:Passphrase", Passphrase)), arguments);
        exit.ShouldBe(1);
        return CommandLine.OneLine(errors);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> settings, string passphrase) => new(settings) { ["Backup:Passphrase"] = passphrase };
}
