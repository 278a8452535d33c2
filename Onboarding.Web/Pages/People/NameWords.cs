using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web.Pages.People;

/// <summary>What to do about a name that is not taken.</summary>
public static class NameWords
{
    /// <summary>To whoever writes somebody else's name: staff read French.</summary>
    public const string NoFont = "Nos attestations ne savent pas imprimer tous ces caractères : écrivez le nom en lettres latines, comme sur la pièce d’identité.";

    public static string OfSomebodyElse(NameRefusal refusal) =>
        refusal is NameRefusal.NoFont ? NoFont : $"Écrivez le nom, en {PersonName.Length} caractères au plus.";

    public static string Of(NameRefusal refusal, T t) => refusal switch
    {
        NameRefusal.NotAName => t["Écrivez votre nom ou votre prénom, en {0} caractères au plus.", PersonName.Length],
        NameRefusal.NoFont => t["Nos attestations ne savent pas imprimer tous ces caractères : écrivez votre nom en lettres latines, comme sur votre pièce d’identité."],
        _ => throw new ArgumentOutOfRangeException(nameof(refusal)),
    };
}
