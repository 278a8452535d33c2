using System.Globalization;
using System.Text;
using Onboarding.Core.Data;

namespace Onboarding.Core.Certificates;

/// <summary>
/// The normal form in which a name on paper is compared: case, accents, apostrophes, hyphens and spaces folded. A digest can
/// never be made again from it, so the form is fixed: a better one gets another version and stands beside this one.
/// </summary>
public static class NameForm
{
    public const int Version = 1;

    public static byte[] Digest(DigestKey key, string code, string name) => key.Digest($"certificate-name-{Version}", $"{code}\0{Fold(name)}");

    public static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in Text(name).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (c is >= '\u0300' and <= '\u036F') continue;
            folded.Append(c switch
            {
                'ł' => "l",
                'ø' => "o",
                'đ' or 'ð' => "d",
                'œ' => "oe",
                'æ' => "ae",
                'ß' => "ss",
                'ı' => "i",
                // Apostrophes that Unicode counts among the letters: Ukrainian and Polynesian keyboards have them
                >= '\u02B9' and <= '\u02BF' => " ",
                _ when char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate => c.ToString(),
                _ => " ",
            });
        }
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // Anybody may type half a surrogate pair or U+FFFE into the public page, and Normalize throws on them
    private static string Text(string typed) => string.Concat(typed.EnumerateRunes()).Replace('\uFFFE', ' ');
}
