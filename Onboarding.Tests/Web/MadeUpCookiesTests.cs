using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Web;
using Onboarding.Web.Languages;

namespace Onboarding.Tests.Web;

public sealed class MadeUpCookiesTests : IAsyncLifetime
{
    private static readonly string[] Ours =
    [
        PlainCookies.Message, PlainCookies.Token, SignIn.PersonCookie, VisitCookie.Name, KnownDevice.Cookie,
        SiteLanguages.LanguageCookie, SiteLanguages.TextCookie, SiteLanguages.SpacingCookie,
    ];

    private readonly Traces log = new();
    private Website site = null!;

    public async ValueTask InitializeAsync() => site = await Website.Open(change: services => services.AddSingleton<ILoggerProvider>(log));

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("quelconque")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("chunks-3")]
    [InlineData("%00%FF")]
    public async Task Are_put_aside_and_fill_no_log(string value)
    {
        foreach (var name in Ours)
        {
            var browser = await site.NewBrowser(new CookieJar { [name] = value }).Visits("/carte");
            browser.Status.ShouldBe(HttpStatusCode.OK, name);
            (await browser.Posts("/carte", new() { ["Code"] = site.World.CardCode })).StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
        }

        log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_never_to_be_told_is_forgotten()
    {
        var jar = new CookieJar { [PlainCookies.Message] = "quelconque" };

        await site.NewBrowser(jar).Visits("/carte");

        jar[PlainCookies.Message].ShouldBeNull();
    }

    [Fact]
    public async Task A_form_whose_cookie_was_made_up_is_refused_and_fills_no_log()
    {
        var browser = await site.NewBrowser(new CookieJar { IsFrozen = true, [PlainCookies.Token] = "quelconque" }).Visits("/carte");

        (await browser.Posts("/carte", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        log.Lines.ShouldBeEmpty();
    }

    /// <summary>All that a stack trace came with.</summary>
    private sealed class Traces : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        }

        public void Dispose()
        {
        }
    }
}
