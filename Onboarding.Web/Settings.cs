using System.Net;
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
            builder.CheckNames();
            builder.CheckLevels();
            builder.CheckAddresses();
        }

        private void CheckNames()
        {
            foreach (var section in Read.Select(setting => setting.Split(':')[0]).Concat(NotYet))
            {
                foreach (var setting in builder.Configuration.GetSection(section).GetChildren().Where(setting => !Read.Contains(setting.Path, StringComparer.OrdinalIgnoreCase)))
                    throw new WrongSetting(setting.Path, NotYet.Contains(section) ? "n’a pas encore d’effet dans cette version : retirez-le" : "n’existe pas : vérifiez son nom");
            }
        }

        private void CheckLevels()
        {
            foreach (var (name, level) in builder.Configuration.GetSection("Logging").AsEnumerable().Where(setting => setting.Key.Contains(":LogLevel:")))
            {
                if (!Enum.TryParse<LogLevel>(level, ignoreCase: true, out _)) throw new WrongSetting(name, $"vaut « {level} », mais doit valoir {string.Join(", ", Enum.GetNames<LogLevel>())}");
            }
        }

        private void CheckAddresses()
        {
            foreach (var url in builder.Configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [])
            {
                if (HostOf(url) is not { } host) throw new WrongSetting("urls", NotToListenOn(url));
                // Links and attestations would print it
                if (builder.Environment.IsProduction() && builder.Configuration["PublicAddress"] is null or "" && !IsThisMachineAlone(host))
                    throw new WrongSetting("PublicAddress", $"manque : le site écoute sur « {url} », que d’autres machines atteignent. Donnez l’adresse où on le trouve, comme https://passerelle.exemple.fr");
            }
        }
    }

    public static string NotToListenOn(string? url) => $"vaut « {url} », une adresse où l’on ne peut pas écouter : elle est prise, interdite ou mal écrite";

    private static bool IsThisMachineAlone(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static string? HostOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue } address ? address.Host : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
