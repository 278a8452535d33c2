using Onboarding.Core.Catalogue.Dialect;

namespace Onboarding.Core.Catalogue;

/// <summary>A language that lessons are written in: who adds one, adds it here.</summary>
/// <param name="Code">What the reader chooses, and the end of a translation's name: nom.en.md.</param>
/// <param name="Lang">For the attribute lang; the screen around the lesson speaks it too.</param>
/// <param name="Name">As its own readers call it.</param>
public sealed record LessonLanguage(string Code, string Lang, string Name)
{
    /// <summary>The code of « Facile à lire et à comprendre » (Falc).</summary>
    public const string EasyFrench = "facile";

    private static readonly LessonLanguage French = new("fr", "fr", "Français");

    public static readonly IReadOnlyList<LessonLanguage> All =
        [French, new(EasyFrench, "fr", "Français facile"), new("en", "en", "English") { Words = LessonWords.English }];

    /// <summary>Those of the screen: around easy French it speaks plain French.</summary>
    public static readonly IReadOnlyList<string> OfTheScreen = [.. All.Select(language => language.Lang).Distinct()];

    internal LessonWords Words { get; private init; } = LessonWords.French;

    public static LessonLanguage Of(string code) => All.FirstOrDefault(language => language.Code == code) ?? French;
}
