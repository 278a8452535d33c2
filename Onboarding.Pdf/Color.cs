using System.Globalization;

namespace Onboarding.Pdf;

/// <summary>A colour of the screen, DeviceRGB.</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    public static readonly Color Black = new(0, 0, 0);

    /// <summary>Reads "#0b5d4b".</summary>
    public static Color FromHex(string hex)
    {
        var value = int.Parse(hex.AsSpan().TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }
}
