using System.Buffers;
using System.Buffers.Binary;

namespace Onboarding.Pdf;

/// <summary>One entry of the glyf table (OpenType 1.9, "glyf"): contours, or other glyphs put together.</summary>
internal static class GlyphOutline
{
    private const int HeaderLength = 10;

    [Flags]
    private enum Component
    {
        WordArguments = 0x0001, Scale = 0x0008, MoreComponents = 0x0020, TwoScales = 0x0040, Matrix = 0x0080, Instructions = 0x0100,
    }

    public static List<int> Components(ReadOnlySpan<byte> outline)
    {
        var components = new List<int>();
        if (!IsComposite(outline)) return components;
        for (var position = HeaderLength; position > 0; position = Next(outline, position))
            components.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(position + 2)..]));
        return components;
    }

    public static void CopyUnhinted(ReadOnlySpan<byte> outline, ArrayBufferWriter<byte> copy)
    {
        if (outline.IsEmpty) return;
        if (IsComposite(outline)) CopyComposite(outline, copy);
        else CopySimple(outline, copy);
    }

    private static void CopySimple(ReadOnlySpan<byte> outline, ArrayBufferWriter<byte> copy)
    {
        var instructions = HeaderLength + 2 * BinaryPrimitives.ReadInt16BigEndian(outline);
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[instructions..]);
        copy.Write(outline[..instructions]);
        copy.Write((ReadOnlySpan<byte>)[0, 0]);
        copy.Write(outline[(instructions + 2 + length)..]);
    }

    private static void CopyComposite(ReadOnlySpan<byte> outline, ArrayBufferWriter<byte> copy)
    {
        var unhinted = outline.ToArray();
        var end = HeaderLength;
        for (var position = HeaderLength; position > 0; position = Next(outline, position))
        {
            var flags = Flags(outline, position);
            BinaryPrimitives.WriteUInt16BigEndian(unhinted.AsSpan(position), (ushort)(flags & ~Component.Instructions));
            end = position + LengthOf(flags);
        }
        copy.Write(unhinted.AsSpan(0, end));
    }

    private static bool IsComposite(ReadOnlySpan<byte> outline) => !outline.IsEmpty && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;

    /// <summary>Where the next component begins; 0 after the last.</summary>
    private static int Next(ReadOnlySpan<byte> outline, int position)
    {
        var flags = Flags(outline, position);
        return flags.HasFlag(Component.MoreComponents) ? position + LengthOf(flags) : 0;
    }

    private static Component Flags(ReadOnlySpan<byte> outline, int position) =>
        (Component)BinaryPrimitives.ReadUInt16BigEndian(outline[position..]);

    private static int LengthOf(Component flags) => 4
        + (flags.HasFlag(Component.WordArguments) ? 4 : 2)
        + (flags.HasFlag(Component.Scale) ? 2 : flags.HasFlag(Component.TwoScales) ? 4 : flags.HasFlag(Component.Matrix) ? 8 : 0);
}
