using System.Buffers.Binary;
using System.Text;

namespace Onboarding.Pdf;

/// <summary>What DeviceRGB means in our documents: the colours of the screen (IEC 61966-2-1), as an ICC profile of version 4.2.</summary>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";

    private static readonly byte[] Packed = PdfWriter.Deflated(Build());

    private const int HeaderLength = 128, TagLength = 12;

    public static Reference Write(PdfWriter writer) => writer.AddStream(Packed, " /N 3 /Filter /FlateDecode", compressed: false);

    private static byte[] Build()
    {
        var curve = Element("para", 3 << 16, Fixed(2.4), Fixed(1 / 1.055), Fixed(0.055 / 1.055), Fixed(1 / 12.92), Fixed(0.04045));
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Text(Name)),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Point(0.9642, 1, 0.8249)),
            // From the white of daylight (D65) to that of ICC (D50), by Bradford's method
            ("chad", Element("sf32",
                Fixed(1.04788), Fixed(0.02292), Fixed(-0.05022), Fixed(0.02959), Fixed(0.99048), Fixed(-0.01706),
                Fixed(-0.00925), Fixed(0.01507), Fixed(0.75168))),
            ("rXYZ", Point(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Point(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Point(0.14307, 0.06061, 0.7141)),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];

        var profile = new byte[HeaderLength + 4 + tags.Length * TagLength + tags.Sum(tag => tag.Data.Length)];
        WriteHeader(profile);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        var offset = HeaderLength + 4 + tags.Length * TagLength;
        foreach (var (index, (name, data)) in tags.Index())
        {
            var entry = profile.AsSpan(HeaderLength + 4 + index * TagLength);
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
            data.CopyTo(profile, offset);
            offset += data.Length;
        }
        return profile;
    }

    private static void WriteHeader(byte[] profile)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", profile.AsSpan(12));
        ReadOnlySpan<short> date = [2026, 1, 1, 0, 0, 0];
        for (var i = 0; i < date.Length; i++) BinaryPrimitives.WriteInt16BigEndian(profile.AsSpan(24 + 2 * i), date[i]);
        Encoding.ASCII.GetBytes("acsp", profile.AsSpan(36));
        // The whole white point, without its own type
        Point(0.9642, 1, 0.8249).AsSpan(8).CopyTo(profile.AsSpan(68));
    }

    private static byte[] Point(double x, double y, double z) => Element("XYZ ", Fixed(x), Fixed(y), Fixed(z));

    private static byte[] Text(string text)
    {
        const int oneName = 1, recordLength = 12, englishOfAmerica = 0x656E5553, start = 28;
        // An odd number of letters would leave the next element out of line
        if (text.Length % 2 == 1) text += ' ';
        var letters = Encoding.BigEndianUnicode.GetBytes(text);
        return [.. Element("mluc", oneName, recordLength, englishOfAmerica, letters.Length, start), .. letters];
    }

    /// <summary>An element is its type, four bytes of nothing, then numbers of 32 bits.</summary>
    private static byte[] Element(string type, params ReadOnlySpan<int> words)
    {
        var element = new byte[8 + 4 * words.Length];
        Encoding.ASCII.GetBytes(type, element);
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteInt32BigEndian(element.AsSpan(8 + 4 * i), words[i]);
        return element;
    }

    /// <summary>s15Fixed16Number.</summary>
    private static int Fixed(double number) => (int)Math.Round(number * 65536);
}
