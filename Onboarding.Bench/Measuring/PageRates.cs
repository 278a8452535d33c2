using Onboarding.Bench.Pages;

namespace Onboarding.Bench.Measuring;

/// <summary>What is read most: beside bare Kestrel on the same bytes, and beside a page that says nothing.</summary>
internal sealed class PageRates(Application application, World world, SideBySide sides, Report report)
{
    public const string Lesson = "/modules/hameconnage";
    private const string Step = "/borne/modules/hameconnage/2";
    private const string Home = "/";

    public async Task Measure()
    {
        var (stranger, lea) = (new CookieJar(), new CookieJar());
        await application.SignedInAs(world.Lea, lea);

        report.Say(sides.Method);
        report.Table(["page", "requests/s", "bare Kestrel, same bytes", "ratio", "aim"],
        [
            await BesideBare("a lesson, a stranger", Lesson, stranger, "1/2"),
            await BesideBare("a kiosk's step, a stranger", Step, stranger, "1/2"),
            await BesideBare("a lesson, signed in", Lesson, lea, "1/6"),
            await BesideBare("home, a stranger", Home, stranger, ""),
            await BesideBare("home, signed in", Home, lea, ""),
        ]);

        var (lesson, empty, ratio) = sides.Compare(Reads(Lesson, lea), Reads(EmptyPage.Address, lea));
        report.Table(["page", "requests/s", "an empty page in the same shell", "ratio", "aim"], [["a lesson, signed in", lesson, empty, ratio, "0.6"]]);
    }

    private async Task<object[]> BesideBare(string name, string path, CookieJar cookies, string aim)
    {
        using var http = application.NewClient(cookies.Copy());
        await using var bare = await BareKestrel.Like(http, path);
        var (page, beside, ratio) = sides.Compare(Reads(path, cookies), new(bare.Address, path, cookies.Header));
        return [name, page, beside, ratio, aim];
    }

    private Hammer Reads(string path, CookieJar cookies) => new(application.Address, path, cookies.Header);
}
