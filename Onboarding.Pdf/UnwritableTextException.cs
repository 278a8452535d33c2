using System.Text;

namespace Onboarding.Pdf;

/// <summary>A character that no given font has, or a direction that is not supported. The message names the character, never the text around it.</summary>
public sealed class UnwritableTextException(Rune character)
    : Exception($"U+{character.Value:X4} cannot be written with the given fonts.")
{
    public Rune Character { get; } = character;
}
