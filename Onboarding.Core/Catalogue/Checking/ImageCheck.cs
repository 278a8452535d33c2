using System.Buffers.Binary;
using System.Xml;

namespace Onboarding.Core.Catalogue.Checking;

/// <summary>An image that a browser can show whole, that weighs little, and a drawing that does nothing but draw.</summary>
internal static class ImageCheck
{
    public const int Largest = 512 * 1024;
    private const int LongestSide = 4_000;

    private static readonly Dictionary<string, string> Types = new()
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
    };

    private static readonly string[] Drawing = ("svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan textPath "
        + "image switch view marker linearGradient radialGradient stop pattern clipPath mask filter").Split(' ');

    public static bool IsImage(string file) => Types.ContainsKey(Path.GetExtension(file));

    /// <summary>Null, with a problem, when it cannot be shown.</summary>
    public static Image? Read(string file, byte[] bytes, ICollection<Problem> problems)
    {
        var type = Types[Path.GetExtension(file)];
        var fault = type == "image/svg+xml" ? FaultOfDrawing(bytes) : FaultOfPhotograph(bytes, type);
        if (fault is not var (line, what, remedy)) return new(bytes, type);
        problems.Add(new(file, line, Severity.Error, what, remedy));
        return null;
    }

    private static (int, string, string)? FaultOfDrawing(byte[] bytes)
    {
        const string Plain = "enregistrez-le en « SVG simple », sans script ni contenu extérieur";
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var lines = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: not "xml" })
                    return (lines.LineNumber, $"ce dessin contient « {reader.Name} »", Plain);
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (!Draws(reader.NamespaceURI, reader.LocalName)) return (lines.LineNumber, $"ce dessin contient « {reader.Name} »", Plain);
                while (reader.MoveToNextAttribute())
                    if (Acts(reader.LocalName, reader.Value)) return (lines.LineNumber, $"ce dessin contient « {reader.Name} »", Plain);
            }
            return null;
        }
        catch (XmlException error)
        {
            return (Math.Max(1, error.LineNumber), "ce dessin n’est pas du SVG valable", Plain);
        }
    }

    // Drawing programs leave notes of their own in namespaces that browsers do not know
    private static bool Draws(string space, string name) => space switch
    {
        "http://www.w3.org/2000/svg" => Drawing.Contains(name) || name.StartsWith("fe", StringComparison.Ordinal),
        "http://www.w3.org/1999/xhtml" or "" => false,
        _ => true,
    };

    private static bool Acts(string attribute, string value) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute is "href" or "src" && !value.StartsWith('#') && !value.StartsWith("data:image/png;", StringComparison.Ordinal) && !value.StartsWith("data:image/jpeg;", StringComparison.Ordinal));

    private static (int, string, string)? FaultOfPhotograph(ReadOnlySpan<byte> bytes, string type)
    {
        var size = type switch
        {
            "image/png" => SizeOfPng(bytes),
            "image/jpeg" => SizeOfJpeg(bytes),
            _ => SizeOfWebP(bytes),
        };
        if (size is not var (width, height))
            return (1, "cette image est abîmée, ou d’une autre sorte que son nom le dit", "enregistrez-la de nouveau depuis votre logiciel de dessin");
        if (Math.Max(width, height) > LongestSide)
            return (1, $"cette image mesure {width} × {height} points", $"réduisez-la : {LongestSide} points de côté au plus");
        return null;
    }

    private static (int, int)? SizeOfPng(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 45 && bytes.StartsWith(Png) && bytes[^12..].IndexOf("IEND"u8) >= 0
            ? (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]))
            : null;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static (int, int)? SizeOfJpeg(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || bytes.LastIndexOf<byte>([0xFF, 0xD9]) < 0) return null;
        for (var at = 2; at + 9 < bytes.Length && bytes[at] == 0xFF;)
        {
            // The frame's header has the size; C4, C8 and CC are tables
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    private static (int, int)? SizeOfWebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30 || !bytes.StartsWith("RIFF"u8) || !bytes[8..].StartsWith("WEBP"u8)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L > bytes.Length) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return bytes[15] switch
        {
            (byte)' ' => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
            (byte)'L' => ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1),
            (byte)'X' => ((BinaryPrimitives.ReadInt32LittleEndian(bytes[24..]) & 0xFFFFFF) + 1, (BinaryPrimitives.ReadInt32LittleEndian(bytes[26..]) >>> 8) + 1),
            _ => null,
        };
    }
}
