using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web;

/// <summary>The few doors of the header, by who is asking.</summary>
public static class Menu
{
    public static IReadOnlyList<(string Address, string Words)> For(Me me, T T) => me switch
    {
        _ when me.Is(Role.Trainer) =>
            [("/planning", T["Planning"]), ("/seances", T["Séances"]), ("/catalogue", T["Leçons"]), ("/cartes", T["Cartes"])],
        { IsSignedIn: true } =>
            [("/catalogue", T["Apprendre"]), ("/seances", T["Séances"]), ("/attestations", T["Mes attestations"])],
        _ =>
            [("/seances", T["Ateliers"]), ("/catalogue", T["Apprendre"]), ("/verifier", T["Vérifier une attestation"])],
    };
}
