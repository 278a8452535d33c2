using System.Collections.Concurrent;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Core.Data;

namespace Onboarding.Tests.Web;

/// <summary>A stolen database makes no cookie.</summary>
public sealed class ProtectedKeysTests(Postgres postgres)
{
    private const string Page = "/attestations";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Keys_lie_encrypted_in_the_database_and_another_node_reads_them(Database database)
    {
        await using var site = await Website.Open(database, postgres);
        var jar = await SignedIn(site);

        (await Keys(site)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            xml => xml.ShouldContain("encryptedSecret"), xml => xml.ShouldContain("folderKey"), xml => xml.ShouldNotContain("masterKey"));
        await using var other = site.AnotherNode();
        (await other.NewBrowser(jar.Copy()).Visits(Page)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_kept_in_clear_by_an_earlier_release_are_still_read()
    {
        var inClear = true;
        await using var earlier = await Website.Open(change: services => services.PostConfigure<KeyManagementOptions>(keys => keys.XmlEncryptor = inClear ? null : keys.XmlEncryptor));
        var jar = await SignedIn(earlier);
        // The control: without the encryptor the key itself is there to be stolen
        (await Keys(earlier)).ShouldHaveSingleItem().ShouldContain("masterKey");

        inClear = false;
        await using var later = earlier.AnotherNode();
        (await later.NewBrowser(jar.Copy()).Visits(Page)).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_file_beside_it_the_database_opens_nothing_and_people_sign_in_again()
    {
        await using var site = await Website.Open();
        var jar = await SignedIn(site);
        File.WriteAllBytes(Path.Combine(site.DataFolder, DigestKey.FileName), new byte[DigestKey.Bytes]);
        // Who took the database does not mind that it knows its key
        await site.Gate.Write(db => db.DigestKeyMarks.ExecuteDeleteAsync());

        await using var thiefs = site.AnotherNode();

        (await thiefs.NewBrowser(jar.Copy()).Visits(Page)).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await SignedIn(thiefs))[Onboarding.Web.SignIn.PersonCookie].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_start_warns_of_no_key_in_clear()
    {
        var log = new Warnings();
        await using var site = await Website.Open(change: services => services.AddSingleton<ILoggerProvider>(log));

        await SignedIn(site);

        log.Lines.ShouldNotContain(line => line.Contains("XML encryptor"));
    }

    private static Task<List<string>> Keys(Website site) => site.Read(db => db.DataProtectionKeys.Select(key => key.Xml!).ToListAsync());

    private static async Task<CookieJar> SignedIn(Website site)
    {
        var jar = new CookieJar();
        var browser = await site.NewBrowser(jar).Visits("/connexion");
        await browser.Fills("Email", site.World.Lea.Email!).Fills("Password", World.Password).Sends("Password");
        return jar;
    }

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
