using System.Text;

namespace Onboarding.Pdf;

/// <summary>Collects glyphs of one run and shows them: advances that differ from the font's own become adjustments, heights become text rise.</summary>
internal sealed class TextOperators(GlyphRun run, string fontName)
{
    private readonly StringBuilder shown = new();
    private bool isInString;
    private int rise;
    private double width;

    public bool IsEmpty => shown.Length == 0 && !isInString;

    public void Add(Glyph glyph)
    {
        if (glyph.OffsetY != rise) Rise(glyph.OffsetY);
        Adjust(glyph.OffsetX);
        if (!isInString) shown.Append('<');
        isInString = true;
        shown.Append($"{glyph.Id:X4}");
        Adjust(glyph.Advance - run.Font.Advance(glyph.Id) - glyph.OffsetX);
        width += run.WidthOf(glyph);
    }

    /// <summary>The width of what was shown, in points.</summary>
    public double Write(StringBuilder content, double x, double y)
    {
        if (rise != 0) Rise(0);
        EndString();
        content.Append("BT ").AppendColor(run.Style.Color).Append(" rg /").Append(fontName).Append(' ').AppendNumber(run.Style.Size).Append(" Tf ");
        if (run.Style.Tracking != 0) content.AppendNumber(run.Style.Tracking * run.Style.Size).Append(" Tc ");
        content.Append("1 0 0 1 ").AppendNumber(x).Append(' ').AppendNumber(y).Append(" Tm [").Append(shown).Append("] TJ");
        // Character spacing outlives the text object
        if (run.Style.Tracking != 0) content.Append(" 0 Tc");
        content.Append(" ET\n");

        var written = width;
        (width, isInString) = (0, false);
        shown.Clear();
        return written;
    }

    // The array holds thousandths of the size, and a positive number moves left
    private void Adjust(int units)
    {
        if (units == 0) return;
        EndString();
        shown.AppendNumber(-units * 1000.0 / run.Font.UnitsPerEm);
    }

    private void Rise(int units)
    {
        EndString();
        shown.Append("] TJ ").AppendNumber(units * run.Style.Size / run.Font.UnitsPerEm).Append(" Ts [");
        rise = units;
    }

    private void EndString()
    {
        if (isInString) shown.Append('>');
        isInString = false;
    }
}
