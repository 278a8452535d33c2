using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web;

/// <summary>The few doors of the header, by who is asking.</summary>
public static class Menu
{
    public static IReadOnlyList<(string Address, string Words)> For(Me me, T t) => me switch
    {
        _ when me.Is(Role.Administrator) =>
            [("/administration", "Administration"), ("/planning", t["Planning"]), ("/seances", t["Séances"]), ("/catalogue", t["Leçons"])],
        _ when me.Is(Role.Trainer) =>
            [("/planning", t["Planning"]), ("/seances", t["Séances"]), ("/catalogue", t["Leçons"]), ("/cartes", t["Cartes"])],
        { IsSignedIn: true } =>
            [("/catalogue", t["Apprendre"]), ("/seances", t["Séances"]), ("/attestations", t["Mes attestations"])],
        _ =>
            [("/seances", t["Ateliers"]), ("/catalogue", t["Apprendre"]), ("/verifier", t["Vérifier une attestation"])],
    };
}
