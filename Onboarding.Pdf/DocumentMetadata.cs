using System.Text;
using System.Xml;

namespace Onboarding.Pdf;

/// <param name="Language">Of the text, as in BCP 47: "fr-FR".</param>
/// <param name="Created">Given by the caller, so that the same document has the same bytes.</param>
public sealed record DocumentMetadata(string Title, string Language, DateTimeOffset Created)
{
    public string Title { get; init => field = Required(value); } = Required(Title);

    public string Language { get; init => field = Required(value); } = Required(Language);

    public string? Author { get; init => field = Sayable(value); }

    public string? Subject { get; init => field = Sayable(value); }

    /// <summary>The program in whose name the document is written.</summary>
    public string? Creator { get; init => field = Sayable(value); }

    internal const string Producer = "Onboarding.Pdf";

    internal string Information()
    {
        var entries = new StringBuilder($"<</Title {PdfSyntax.Text(Title)}");
        if (Author is not null) entries.Append($" /Author {PdfSyntax.Text(Author)}");
        if (Subject is not null) entries.Append($" /Subject {PdfSyntax.Text(Subject)}");
        if (Creator is not null) entries.Append($" /Creator {PdfSyntax.Text(Creator)}");
        return entries.Append($" /Producer ({Producer}) /CreationDate {PdfSyntax.Date(Created)} /ModDate {PdfSyntax.Date(Created)}>>").ToString();
    }

    private static string Required(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Sayable(text)!;
    }

    // The same words stand in the file's dictionary and in its XML, which has no room for control characters
    private static string? Sayable(string? text) => text is null
        ? null
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
}
