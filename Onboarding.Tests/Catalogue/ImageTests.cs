using System.Buffers.Binary;
using System.Net;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Catalogue;

namespace Onboarding.Tests.Catalogue;

/// <summary>The pictures of the lessons: whole, small, and drawings that only draw.</summary>
public sealed class ImageTests : IDisposable
{
    private const string Drawing = "modules/cybersecurite/images/carte.svg";

    private readonly TemporaryContent content = new();

    public static TheoryData<string> Payloads => [.. Corpora.Named("drawings").Select(sample => sample.Text),
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><a href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><set attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/svg+xml,x\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><html:script xmlns:html=\"http://www.w3.org/1999/xhtml\">alert(1)</html:script></svg>",
        "<?xml-stylesheet href=\"javascript:alert(1)\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&b;</svg>",
        "<svg", "", "GIF89a"];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_drawing_that_does_more_than_draw_is_not_served(string payload)
    {
        content.Write(Drawing, payload);
        using var library = content.Open();

        library.Problems.ShouldContain(problem => problem.File == Drawing && problem.Severity == Severity.Error && problem.Remedy.Contains("SVG simple"));
        library.Now.Image("cybersecurite", "carte.svg").ShouldBeNull();
    }

    [Fact]
    public void A_drawing_may_keep_its_style_and_the_notes_of_the_program_that_made_it()
    {
        content.Write(Drawing, """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Créé avec un logiciel -->
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:tool="https://tool.example" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
              <tool:view zoom="1"/><style>.a { fill: red }</style><defs><path id="p" d="M0 0h9"/></defs><use xlink:href="#p" class="a"/>
              <image href="data:image/png;base64,iVBORw0KGgo="/>
            </svg>
            """);

        content.Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("photo.png", 640, 480, null)]
    [InlineData("photo.jpg", 640, 480, null)]
    [InlineData("photo.webp", 640, 480, null)]
    [InlineData("photo.png", 40_000, 40_000, "mesure 40000 × 40000 points")]
    [InlineData("photo.jpg", 5_000, 10, "mesure 5000 × 10 points")]
    [InlineData("photo.webp", 10, 9_000, "mesure 10 × 9000 points")]
    public void A_photograph_has_its_size(string name, int width, int height, string? fault)
    {
        content.Write($"modules/cybersecurite/images/{name}", Photograph(name, width, height));
        using var library = content.Open();

        library.Problems.Select(problem => problem.What).ShouldBe(fault is null ? [] : [$"cette image {fault}"]);
        (library.Now.Image("cybersecurite", name) is null).ShouldBe(fault is not null);
    }

    [Theory]
    [InlineData("photo.png")]
    [InlineData("photo.jpg")]
    [InlineData("photo.webp")]
    public void A_photograph_cut_short_or_of_another_kind_is_not_served(string name)
    {
        var whole = Photograph(name, 640, 480);
        foreach (var bytes in (byte[][])[whole[..^6], [], [.. "<script>alert(1)</script>"u8]])
        {
            content.Write($"modules/cybersecurite/images/{name}", bytes);
            content.Problems().ShouldHaveSingleItem().What.ShouldContain("abîmée");
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("<svg")]
    public void An_image_that_is_gone_or_broken_stays_for_the_last_good_lesson_that_shows_it(string? broken)
    {
        content.WriteLesson("À la fin, vous saurez.\n\n![Une carte](images/carte.svg)");
        using var library = content.Open();

        if (broken is null) content.Delete(Drawing);
        else content.Write(Drawing, broken);
        library.Reload();

        library.Problems.ShouldContain(problem => problem.Severity == Severity.Error);
        library.Now.Module("hameconnage")!.Html.ShouldContain("/contenu/cybersecurite/carte.svg");
        library.Now.Image("cybersecurite", "carte.svg").ShouldNotBeNull();
    }

    [Fact]
    public void An_image_weighs_little()
    {
        content.Write("modules/cybersecurite/images/photo.png", new byte[600 * 1024]);

        content.Problems().ShouldHaveSingleItem().ToString().ShouldContain("dépasse 512 ko");
    }

    [Fact]
    public async Task An_image_is_served_as_it_was_checked_in_a_sandbox_where_nothing_runs()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n![Une carte](images/carte.svg)", TemporaryContent.Rest);
        await using var site = await Website.Open(content: content.Folder);
        content.Write(Drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

        var answer = (await site.NewBrowser().Visits("/contenu/cybersecurite/carte.svg")).Answer;

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("script");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        var policy = string.Join(";", answer.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("sandbox");
        policy.ShouldNotContain("script");
        policy.ShouldNotContain("allow");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await site.NewBrowser().Visits("/contenu/cybersecurite/absente.svg")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("À la fin, vous saurez.\n\n![Une carte](images/carte.svg)")]
    [InlineData("À la fin, vous saurez.\n\n:::quiz\nQue montre ![cette carte](images/carte.svg) ?\n- [x] La ville -- Oui.\n- [ ] La mer -- Non.\n:::")]
    [InlineData("À la fin, vous saurez.\n\n:::animateur\n![Une carte](images/carte.svg)\n:::")]
    public async Task Wherever_an_agents_lesson_shows_it_an_image_is_for_agents_and_no_cache_keeps_it(string text)
    {
        content.WriteLesson(text, TemporaryContent.Rest);
        content.Write(TemporaryContent.Lesson, content.Read(TemporaryContent.Lesson).Replace("[agents, citizens]", "[agents]"));
        await using var site = await Website.Open(content: content.Folder);

        (await site.NewBrowser().Visits("/contenu/cybersecurite/carte.svg")).Status.ShouldBe(HttpStatusCode.NotFound);
        var seen = (await (await site.SignedInAs(site.World.Paul)).Visits("/contenu/cybersecurite/carte.svg")).Answer;

        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task An_image_that_a_citizens_lesson_shows_too_is_everybody_s_and_one_that_none_shows_is_nobody_s()
    {
        content.WriteLesson("À la fin, vous saurez.\n\n![Une carte](images/carte.svg)", TemporaryContent.Rest);
        content.Write("modules/cybersecurite/agents.md", content.Read(TemporaryContent.Lesson).Replace("[agents, citizens]", "[agents]").Replace("aliases: [phishing]\n", ""));
        content.Write("modules/cybersecurite/images/oubliee.svg", content.Read(Drawing));
        await using var site = await Website.Open(content: content.Folder);

        (await site.NewBrowser().Visits("/contenu/cybersecurite/carte.svg")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await site.SignedInAs(site.World.Paul)).Visits("/contenu/cybersecurite/oubliee.svg")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => content.Dispose();

    // Heads and ends alone: enough to tell what it is and how large
    private static byte[] Photograph(string name, int width, int height)
    {
        var bytes = new byte[64];
        switch (Path.GetExtension(name))
        {
            case ".png":
                ((byte[])[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13, .. "IHDR"u8]).CopyTo(bytes, 0);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
                BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
                "IEND"u8.CopyTo(bytes.AsSpan(^8));
                break;
            case ".jpg":
                ((byte[])[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC4, 0, 2, 0xFF, 0xC0, 0, 17, 8]).CopyTo(bytes, 0);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(17), (ushort)height);
                BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(19), (ushort)width);
                ((byte[])[0xFF, 0xD9]).CopyTo(bytes, 62);
                break;
            default:
                ((byte[])[.. "RIFF"u8, 56, 0, 0, 0, .. "WEBPVP8X"u8]).CopyTo(bytes, 0);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(24), width - 1);
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(27), height - 1);
                break;
        }
        return bytes;
    }
}
