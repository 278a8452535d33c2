using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>An indirect reference, written "12 0 R".</summary>
internal readonly record struct Reference(int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number} 0 R");
}

/// <summary>The file: a header, numbered objects, the table of their offsets (ISO 32000-1, 7.5).</summary>
internal sealed class PdfWriter
{
    private readonly ArrayBufferWriter<byte> file = new(64 * 1024);
    private readonly List<int> offsets = [0];

    public PdfWriter()
    {
        // Four bytes above 127 in a comment tell file transfer that this is not text
        file.Write<byte>([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
    }

    public Reference Reserve()
    {
        offsets.Add(0);
        return new(offsets.Count - 1);
    }

    public Reference Add(string dictionary)
    {
        var reference = Reserve();
        Write(reference, dictionary);
        return reference;
    }

    public void Write(Reference reference, string dictionary)
    {
        offsets[reference.Number] = file.WrittenCount;
        Ascii($"{reference.Number} 0 obj\n{dictionary}\nendobj\n");
    }

    /// <param name="entries">Further entries of the stream's dictionary.</param>
    public Reference AddStream(ReadOnlySpan<byte> data, string entries = "", bool compressed = true)
    {
        var reference = Reserve();
        offsets[reference.Number] = file.WrittenCount;
        var body = compressed ? Deflated(data) : data;
        var filter = compressed ? " /Filter /FlateDecode" : "";
        Ascii($"{reference.Number} 0 obj\n<</Length {body.Length}{filter}{entries}>>\nstream\n");
        file.Write(body);
        Ascii("\nendstream\nendobj\n");
        return reference;
    }

    public byte[] Finish(Reference catalog, Reference information)
    {
        // The file's identity is what it says: the same content has the same one
        var identity = Convert.ToHexString(SHA256.HashData(file.WrittenSpan).AsSpan(0, 16));
        var start = file.WrittenCount;
        Ascii($"xref\n0 {offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Skip(1)) Ascii($"{offset:D10} 00000 n \n");
        Ascii($"trailer\n<</Size {offsets.Count} /Root {catalog} /Info {information} /ID [<{identity}> <{identity}>]>>\n");
        Ascii($"startxref\n{start}\n%%EOF\n");
        return file.WrittenSpan.ToArray();
    }

    public static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal)) deflate.Write(data);
        return packed.ToArray();
    }

    private void Ascii(FormattableString text) => Ascii(text.ToString(CultureInfo.InvariantCulture));

    private void Ascii(string text) => Encoding.ASCII.GetBytes(text, file);
}
