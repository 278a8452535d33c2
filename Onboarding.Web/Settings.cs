using Onboarding.Core.Data;

namespace Onboarding.Web;

/// <summary>A setting that nobody reads, for a slip of the pen or because it comes later, is worse than one that is wrong: nobody would notice.</summary>
public static class Settings
{
    private static readonly string[] Read = ["Database:Provider", "ConnectionStrings:Onboarding", "Data:Path", "Content:Path", "Backup:Passphrase"];

    /// <summary>Announced, and without effect until what they set is built.</summary>
    private static readonly string[] NotYet = ["Mail", "Oidc", "Retention"];

    extension(WebApplicationBuilder builder)
    {
        public void CheckSettings()
        {
            foreach (var section in Read.Select(setting => setting.Split(':')[0]).Concat(NotYet))
            {
                foreach (var setting in builder.Configuration.GetSection(section).GetChildren().Where(setting => !Read.Contains(setting.Path, StringComparer.OrdinalIgnoreCase)))
                    throw new WrongSetting(setting.Path, NotYet.Contains(section) ? "n’a pas encore d’effet dans cette version : retirez-le" : "n’existe pas : vérifiez son nom");
            }
        }
    }
}
