using System.Text.RegularExpressions;

namespace Onboarding.Core.People;

/// <summary>How a guest can be told: an e-mail address or a telephone number, whichever they gave in the one field.</summary>
public static partial class Contact
{
    public const int Length = 254;

    /// <summary>The address in lower case, or the number as digits with an optional +; null when it is neither.</summary>
    public static string? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length is 0 or > Length) return null;
        if (Email().IsMatch(text)) return text.ToLowerInvariant();

        var number = Punctuation().Replace(text, "");
        return Phone().IsMatch(number) ? number : null;
    }

    [GeneratedRegex(@"^[^\s\p{C}@<>""]{1,64}@[^\s\p{C}@<>"".]+(\.[^\s\p{C}@<>"".]+)+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(0[1-9][0-9]{8}|\+[0-9]{7,15})$")]
    private static partial Regex Phone();

    // « +33 (0)6 … » is written so for two readers; nobody dials that zero
    [GeneratedRegex(@"(?<=^\+.*)\(0\)|[\s.\-()]")]
    private static partial Regex Punctuation();
}
