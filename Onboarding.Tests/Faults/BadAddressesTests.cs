using Microsoft.AspNetCore.Http;
using Onboarding.Bench.Fuzzing;
using Onboarding.Tests.Access;

namespace Onboarding.Tests.Faults;

/// <summary>Addresses, methods and headers that no page of ours makes: never a failure, never out of the site.</summary>
public sealed class BadAddressesTests
{
    private static readonly string[] Values =
    [
        "", "-1", "0", "2147483648", "9223372036854775808", "1e400", "NaN", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "\0", "a\0b", "%00", "%2e%2e%2f", "..", "../..", ".", "\u202E", "\uD800", "\uFFFF", "é\u0301", "' OR 1=1 --", "{0}", "${7*7}", "<script>", "\r\nSet-Cookie: a=b",
        new('A', 8_192), new('é', 4_000), "null", "undefined", "true", "[]", "{}", "1,2", "٣", "0x10", " ", "\t", "💥", "2026-02-30", "25:61", "a&b=c", "#", "?", "//", "\\",
    ];

    private static readonly string[] Cookies = ["connexion", "visite", "appareil", "jeton", "message", "langue", "texte"];

    private static readonly string[] Languages =
    [
        "", "*", "fr-FR;q=abc", "en;q=9999999999999999999", new('x', 5_000), string.Join(',', Enumerable.Repeat("fr", 2_000)), "ar-SA-u-ca-islamic", "../../etc/passwd", "\u0001",
    ];

    [Fact]
    public async Task Nothing_fails_and_nothing_leads_out()
    {
        await using var site = await Website.Open();
        var jar = new CookieJar();
        await (await site.NewBrowser(jar).Visits("/connexion")).Fills("Email", site.World.Samia.Email!).Fills("Password", World.Password).Sends("Password");
        var samia = $"connexion={jar["connexion"]}";
        var endpoints = (await Endpoints.Of(site)).Select(endpoint => endpoint.Split(' ')[1].Split('?')[0]).Distinct().ToList();
        var queries = (await Door.Of(site.Services)).SelectMany(handler => handler.Takes.Select(taken => taken.Name)).Distinct().ToList();
        var (tried, wrong) = (0, new List<string>());

        foreach (var line in Corpus.Traversals.Concat(Corpus.OpenRedirects))
        {
            foreach (var path in (string[])[line, Uri.UnescapeDataString(line)])
            {
                await Try("GET", "/" + path, "");
                await Try("GET", "/contenu/appareils/" + path, "");
                await Try("GET", "/css/" + path, "");
                await Try("GET", "/catalogue", $"?famille={Uri.EscapeDataString(path)}");
                await Try("GET", "/connexion", $"?retour={Uri.EscapeDataString(path)}");
            }
        }
        foreach (var endpoint in endpoints)
        {
            foreach (var value in Values) await Try("GET", Filled(endpoint, value), "", samia);
            foreach (var handler in (string[])["?handler=Nope", "?handler=", "?handler=Book&handler=Close", "?handler=%00", "?HANDLER=book", "?=", "?&&&=&", "?handler"])
            {
                await Try("GET", Filled(endpoint, "7KQ4M2XD"), handler, samia);
                await Try("POST", Filled(endpoint, "7KQ4M2XD"), handler, samia);
            }
            foreach (var method in (string[])["HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "X"]) await Try(method, Filled(endpoint, "7KQ4M2XD"), "", samia);
            foreach (var name in queries.Select(Uri.EscapeDataString)) await Try("GET", Filled(endpoint, "7KQ4M2XD"), $"?{name}=a&{name}=b&{name}", samia);
        }
        foreach (var name in queries)
        {
            foreach (var value in Values.Where(IsText).Select(Uri.EscapeDataString))
                foreach (var page in (string[])["/catalogue", "/carte", "/planning", "/connexion", "/langue"]) await Try("GET", page, $"?{Uri.EscapeDataString(name)}={value}", samia);
        }
        foreach (var cookie in Cookies)
            foreach (var value in Values) await Try("GET", "/carte", "", $"{cookie}={value}");
        foreach (var language in Languages) await Try("GET", "/", "", samia, language);

        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(5_000);

        async Task Try(string method, string path, string query, string cookie = "", string? language = null)
        {
            tried++;
            var answer = await site.Server.SendAsync(context =>
            {
                (context.Request.Method, context.Request.Path, context.Request.QueryString) = (method, new PathString(path), new QueryString(query));
                (context.Request.Scheme, context.Request.Host) = ("http", new HostString("localhost"));
                if (cookie.Length > 0) context.Request.Headers.Cookie = cookie;
                if (language is not null) context.Request.Headers.AcceptLanguage = language;
            }, TestContext.Current.CancellationToken);
            if (answer.Response.StatusCode >= 500 || IsOutside(answer.Response.Headers.Location.ToString()))
                wrong.Add($"{method} {path}{query} ({cookie}): {answer.Response.StatusCode} {answer.Response.Headers.Location}");
        }
    }

    private static string Filled(string endpoint, string value) => System.Text.RegularExpressions.Regex.Replace(endpoint.StartsWith('/') ? endpoint : "/" + endpoint, @"\{[^}]+\}", _ => value);

    private static bool IsText(string value) => !value.Any(char.IsSurrogate) || value == "💥";

    private static bool IsOutside(string location) =>
        location.Length > 0 && new AngleSharp.Dom.Url(new AngleSharp.Dom.Url("http://localhost/"), location).Origin != "http://localhost";
}
