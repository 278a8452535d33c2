using System.Globalization;

namespace Onboarding.Pdf;

/// <summary>Path data of SVG 1.1, chapter 8.3; quadratic curves and elliptical arcs become cubic ones.</summary>
internal sealed class SvgPathParser(string data)
{
    private readonly GraphicsPath path = new();
    private int position;
    private (double X, double Y) current, start, lastControl;

    public GraphicsPath Read()
    {
        var command = '\0';
        var previous = '\0';
        while (SkipSeparators())
        {
            if (char.IsAsciiLetter(data[position])) command = data[position++];
            else if (command is '\0' or 'Z' or 'z') throw Malformed();
            Draw(command, previous);
            previous = char.ToUpperInvariant(command);
            // Coordinates that follow a move without a letter are lines
            command = command switch { 'M' => 'L', 'm' => 'l', _ => command };
        }
        return path;
    }

    private void Draw(char command, char previous)
    {
        var relative = char.IsAsciiLetterLower(command);
        switch (char.ToUpperInvariant(command))
        {
            case 'M':
                current = start = Point(relative);
                path.MoveTo(current.X, current.Y);
                break;
            case 'L':
                LineTo(Point(relative));
                break;
            case 'H':
                LineTo((Number() + (relative ? current.X : 0), current.Y));
                break;
            case 'V':
                LineTo((current.X, Number() + (relative ? current.Y : 0)));
                break;
            case 'C':
                CurveTo(Point(relative), Point(relative), Point(relative));
                break;
            case 'S':
                CurveTo(previous is 'C' or 'S' ? Mirrored() : current, Point(relative), Point(relative));
                break;
            case 'Q':
                QuadraticTo(Point(relative), Point(relative));
                break;
            case 'T':
                QuadraticTo(previous is 'Q' or 'T' ? Mirrored() : current, Point(relative));
                break;
            case 'A':
                ArcTo(Number(), Number(), Number(), Flag(), Flag(), Point(relative));
                break;
            case 'Z':
                path.Close();
                current = start;
                break;
            default:
                throw Malformed();
        }
    }

    private (double X, double Y) Mirrored() => (2 * current.X - lastControl.X, 2 * current.Y - lastControl.Y);

    private void LineTo((double X, double Y) end)
    {
        path.LineTo(end.X, end.Y);
        current = end;
    }

    private void CurveTo((double X, double Y) first, (double X, double Y) second, (double X, double Y) end)
    {
        path.CurveTo(first.X, first.Y, second.X, second.Y, end.X, end.Y);
        (lastControl, current) = (second, end);
    }

    private void QuadraticTo((double X, double Y) control, (double X, double Y) end)
    {
        CurveTo(
            (current.X + 2 * (control.X - current.X) / 3, current.Y + 2 * (control.Y - current.Y) / 3),
            (end.X + 2 * (control.X - end.X) / 3, end.Y + 2 * (control.Y - end.Y) / 3), end);
        lastControl = control;
    }

    /// <summary>From end points to centre as in SVG 1.1, appendix F.6.5, then one cubic curve for each quarter of a turn at most.</summary>
    private void ArcTo(double rx, double ry, double rotation, bool large, bool sweep, (double X, double Y) end)
    {
        if (rx == 0 || ry == 0)
        {
            LineTo(end);
            return;
        }
        var (sin, cos) = Math.SinCos(rotation * Math.PI / 180);
        var (halfX, halfY) = ((current.X - end.X) / 2, (current.Y - end.Y) / 2);
        var (x, y) = (cos * halfX + sin * halfY, cos * halfY - sin * halfX);

        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        var excess = Math.Sqrt(x * x / (rx * rx) + y * y / (ry * ry));
        if (excess > 1) (rx, ry) = (rx * excess, ry * excess);

        var distance = rx * rx * y * y + ry * ry * x * x;
        if (distance == 0) return;
        var factor = Math.Sqrt(Math.Max(0, (rx * rx * ry * ry - distance) / distance)) * (large == sweep ? -1 : 1);
        var (centreX, centreY) = (factor * rx * y / ry, -factor * ry * x / rx);
        var (middleX, middleY) = ((current.X + end.X) / 2, (current.Y + end.Y) / 2);

        var from = Math.Atan2((y - centreY) / ry, (x - centreX) / rx);
        var turn = Math.Atan2((-y - centreY) / ry, (-x - centreX) / rx) - from;
        if (sweep && turn < 0) turn += 2 * Math.PI;
        if (!sweep && turn > 0) turn -= 2 * Math.PI;

        var pieces = (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9);
        var step = turn / pieces;
        var reach = 4.0 / 3 * Math.Tan(step / 4);
        for (var piece = 0; piece < pieces; piece++)
        {
            var (a, b) = (from + piece * step, from + (piece + 1) * step);
            CurveTo(
                OnEllipse(Math.Cos(a) - reach * Math.Sin(a), Math.Sin(a) + reach * Math.Cos(a)),
                OnEllipse(Math.Cos(b) + reach * Math.Sin(b), Math.Sin(b) - reach * Math.Cos(b)),
                piece == pieces - 1 ? end : OnEllipse(Math.Cos(b), Math.Sin(b)));
        }

        (double, double) OnEllipse(double unitX, double unitY)
        {
            var (ellipseX, ellipseY) = (centreX + rx * unitX, centreY + ry * unitY);
            return (middleX + cos * ellipseX - sin * ellipseY, middleY + sin * ellipseX + cos * ellipseY);
        }
    }

    private (double X, double Y) Point(bool relative)
    {
        var (x, y) = (Number(), Number());
        return relative ? (current.X + x, current.Y + y) : (x, y);
    }

    private double Number()
    {
        SkipSeparators();
        var from = position;
        if (position < data.Length && data[position] is '+' or '-') position++;
        SkipDigits();
        if (position < data.Length && data[position] == '.')
        {
            position++;
            SkipDigits();
        }
        if (position < data.Length && data[position] is 'e' or 'E')
        {
            position++;
            if (position < data.Length && data[position] is '+' or '-') position++;
            SkipDigits();
        }
        return double.TryParse(data.AsSpan(from..position), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Malformed();
    }

    // The two flags of an arc may stand without a separator: "a1 1 0 012 3"
    private bool Flag()
    {
        SkipSeparators();
        return position < data.Length && data[position] is '0' or '1' ? data[position++] == '1' : throw Malformed();
    }

    private void SkipDigits()
    {
        while (position < data.Length && char.IsAsciiDigit(data[position])) position++;
    }

    private bool SkipSeparators()
    {
        while (position < data.Length && (char.IsWhiteSpace(data[position]) || data[position] == ',')) position++;
        return position < data.Length;
    }

    private FormatException Malformed() => new($"Malformed path data at character {position}.");
}
