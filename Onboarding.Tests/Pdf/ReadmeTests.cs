using Onboarding.Core.Documents;
using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class ReadmeTests
{
    private const string Begin = "// The example begins", End = "// The example ends";

    [Fact]
    public void The_first_example_runs()
    {
        using var file = new PdfFile(Example());

        file.IsSound();
        file.Structure.ShouldContain("\"Dites bonjour : nous vous attendons.\"");
        file.Outline.ShouldContain("Bien préparer sa venue");
    }

    [Fact]
    public void The_first_example_is_the_one_of_the_README()
    {
        var readme = File.ReadAllText(Path.Combine(Clone.Root, "Onboarding.Pdf", "README.md"));
        var source = File.ReadAllText(Path.Combine(Clone.Root, "Onboarding.Tests", "Pdf", "ReadmeTests.cs"));

        Lines(Between(readme, "```csharp", "```")).ShouldBe(Lines(Between(source, $"        {Begin}", $"        {End}")));
    }

    private static byte[] Example()
    {
        using var fontFile = typeof(CertificateDocument).Assembly.GetManifestResourceStream("Lato-Regular.ttf")!;
        var created = DateTimeOffset.UnixEpoch;
        var plan = Sample.Picture("footbridge.jpg");
        // The example begins
        var fonts = new FontStack(TrueTypeFont.Read(fontFile)); // once per process
        var text = new TextStyle(fonts, 11, Color.Black);

        var document = new Document(new("Bien préparer sa venue", "fr-FR", created));
        document.Flow(new PageFrame(PageSize.A4, margin: 60),
            new Heading(1, "Bien préparer sa venue", text with { Size = 26 }),
            new Paragraph("Apportez une pièce d’identité et votre téléphone chargé.", text),
            new ItemList(ListNumbering.Decimal, text, "Poussez la porte verte.", "Dites bonjour : nous vous attendons."),
            new Figure("Plan : la porte verte est à gauche de la mairie", Image.Read(plan), width: 300));

        byte[] bytes = document.ToBytes();
        // The example ends
        return bytes;
    }

    private static string Between(string text, string begin, string end)
    {
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
