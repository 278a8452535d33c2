using Markdig;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Catalogue;
using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Tests.Catalogue;

/// <summary>The corpora in every place of a lesson, with the check passed over: the page alone must be harmless, and nothing may throw.</summary>
public sealed class HostileCorporaTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly TemporaryContent content = new();

    public static TheoryData<string> Corpus => [.. Corpora.Names];

    [Fact]
    public void Are_whole() => Corpora.Names.Select(name => (name, Corpora.Named(name).Count)).ShouldBe(
        [("payloads", 1297), ("drawings", 6), ("dompurify", 221), ("commonmark", 652), ("markdown-it", 157), ("blns", 511)]);

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Reach_no_reader_of_a_lesson(string corpus)
    {
        var samples = Corpora.Named(corpus);
        content.Delete(TemporaryContent.Lesson);
        content.Delete("courses/l-essentiel.yml");
        foreach (var sample in samples)
            content.Write($"modules/cybersecurite/{sample.Name}.md", TemporaryContent.FrontMatter.Replace("aliases: [phishing]\n", "") + Everywhere(sample));

        var (drafts, unreadable) = LibraryReader.Read(content.Folder);
        LibraryCheck.Check(drafts, Today).ShouldAllBe(problem => problem.Line > 0 && !problem.What.Contains("ne peut pas être mise en page"));
        var library = LibraryRenderer.Render(drafts, [], Today);

        samples.Where(sample => library.Module(sample.Name) is null).Select(sample => sample.Name)
            .ShouldBe(unreadable.Select(problem => Path.GetFileNameWithoutExtension(problem.File)).Distinct(), ignoreOrder: true);
        library.Modules.SelectMany(module => Pieces(module).SelectMany(Inert.LiveIn).Select(live => $"{module.Slug}: {live}")).ShouldBeEmpty();
    }

    [Fact]
    public void Reach_no_reader_through_the_registers()
    {
        var samples = Corpora.All.ToList();
        var keys = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{{service:s{i}}}"));
        content.WriteLesson($$"""
            À la fin, {site:name} {site:address} {{keys}}

            ## {site:town} {service:s0}

            | {site:name} | {service:s1} |
            |---|---|
            | {site:host} | [{service:s2}](/catalogue) |

            :::retenir
            {site:support-phone} {site:publisher} {site:territory} {{keys}}
            :::

            :::quiz
            {site:name} {service:s3} ?
            - [x] {service:s4} -- {site:town} {service:s5}
            - [ ] {site:email} -- {service:s6}
            :::
            """);
        var (drafts, _) = LibraryReader.Read(content.Folder);

        foreach (var some in samples.Chunk(30))
        {
            string Text(int index) => some[index % some.Length].Text;
            var hostile = drafts with
            {
                Site = drafts.Site! with
                {
                    Site = drafts.Site.Site with
                    {
                        Name = Text(0),
                        Address = Text(1),
                        Town = Text(2),
                        Host = Text(3),
                        SupportPhone = Text(4),
                        Publisher = Text(5),
                        Territory = Text(6),
                        Email = Text(7),
                    },
                },
                Services = drafts.Services! with
                {
                    Services = new(Enumerable.Range(0, 30).Select(i => new PublicService($"s{i}", [new(Text(i), null, null)], new("https://www.ameli.fr"), Text(i + 1), Today))),
                },
            };
            Pieces(LibraryRenderer.Render(hostile, [], Today).Module("hameconnage")!).SelectMany(Inert.LiveIn)
                .ShouldBeEmpty(string.Join(", ", some.Select(sample => sample.Name)));
        }
    }

    /// <summary>Behind the dialect, which lets nothing come so far: judged alone.</summary>
    [Theory]
    [MemberData(nameof(Corpus))]
    public void Stop_at_the_second_wall_as_they_are_and_as_guides_render_them(string corpus)
    {
        var guides = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

        Corpora.Named(corpus).SelectMany(sample => (string[])[sample.Text, Markdown.ToHtml(sample.Text, guides)], (sample, html) => (sample.Name, Live: Inert.LiveIn(SecondWall.Clean(html))))
            // An address that no browser takes for one leads nowhere
            .Where(judged => judged.Live.Any(live => live != "a href=\"https://../\"")).Select(judged => $"{judged.Name}: {string.Join(" ", judged.Live)}").ShouldBeEmpty();
    }

    /// <summary>The oracle can see: what guides call safe is not.</summary>
    [Theory]
    [InlineData("payloads", 600)]
    [InlineData("dompurify", 150)]
    [InlineData("commonmark", 5)]
    public void Without_the_walls_are_alive(string corpus, int atLeast)
    {
        var guides = new MarkdownPipelineBuilder().UseAdvancedExtensions().Build();

        Corpora.Named(corpus).Count(sample => Inert.LiveIn(Markdown.ToHtml(sample.Text, guides)).Count > 0).ShouldBeGreaterThan(atLeast);
    }

    public void Dispose() => content.Dispose();

    private static string Everywhere(Sample sample)
    {
        var line = sample.Line;
        return $"""

            À la fin, {line}

            {line}

            ## {line}

            - {line}
            - **{line}**
            - [{line}]({line})
            - [lien](<{line}> "{line}")
            - <{line}>
            - `{line}`
            - ==~{line}~==

            | {line} | b |
            |---|---|
            | c | {line} |

            ![{line}](images/carte.svg "{line}")

            ![]({line})

            [lien][ref], [ref] et une note[^1].

            [ref]: {line} "{line}"
            [^1]: {line}
            *[lien]: {line}

            :::astuce {line}
            {line}
            :::

            :::etapes
            1. {line}

               {line}
            :::

            :::retenir
            {line}
            :::

            :::animateur
            {line}
            :::

            :::quiz
            {line}
            - [x] {line} -- {line}
            - [ ] b -- c
            :::

            {sample.Text}

            """;
    }

    private static IEnumerable<string> Pieces(Module module) =>
    [
        module.Aim, module.Html, module.TrainerNotes,
        .. module.Steps.Concat(module.KioskSteps).Select(step => step.Html),
        .. module.Questions.SelectMany(question => question.Answers.SelectMany(answer => (string[])[answer.TextHtml, answer.ExplanationHtml]).Prepend(question.TextHtml)),
    ];
}
