using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>The call of a note in the text, and the way back from the note.</summary>
internal sealed class NoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (order, words) = (link.Footnote.Order, link.Footnote.Words);
        renderer.Write(link.IsBackLink
            ? $" <a href=\"#{NotesRenderer.CallPrefix}{link.Index}\" aria-label=\"{words.BackFromNote} {order}\">↩</a>"
            : $"<sup><a id=\"{NotesRenderer.CallPrefix}{link.Index}\" href=\"#{NotesRenderer.NotePrefix}{order}\""
                + $" aria-label=\"{words.Note} {order}\">{order}</a></sup>");
    }
}

internal sealed class NotesRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    public const string NotePrefix = "note-";
    public const string CallPrefix = "appel-";

    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine();
        renderer.WriteLine($"<section class=\"small\" aria-label=\"{notes.Words.Notes}\"><ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write($"<li id=\"{NotePrefix}{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol></section>");
    }
}
