namespace Onboarding.Core.Catalogue.Checking;

/// <summary>
/// Domains that look like an official one but are not: what a lesson warns of must never be behind one of its own links.
/// Official are the register's sites, what lies under them, and everything under .gouv.fr.
/// </summary>
internal sealed class LookAlikes(IEnumerable<PublicService> services)
{
    // Kept for examples by RFC 2606: nobody can own them, so lessons show false addresses there
    private static readonly string[] Reserved = ["example", "invalid", "test", "localhost"];

    // Names as short as « caf » are part of too many honest words
    private const int ShortestName = 4;

    private readonly HashSet<string> official = [.. services.Select(service => WithoutWww(service.Site.IdnHost))];

    public void Report(string host, int line, Report report)
    {
        if (Imitated(host) is { } official)
            report.Error(line, $"le domaine « {host} » ressemble à {official} mais n’est pas officiel",
                $"écrivez l’adresse officielle ; pour montrer un piège, prenez un nom en .{Reserved[0]}");
    }

    /// <summary>The official domain that this one could be taken for; null when it is one, or looks like none.</summary>
    public string? Imitated(string host)
    {
        host = WithoutWww(host.ToLowerInvariant().TrimEnd('.'));
        var labels = host.Split('.');
        if (labels.Length < 2 || Reserved.Contains(labels[^1]) || IsOfficial(host)) return null;
        var words = labels[..^1].SelectMany(label => label.Split('-')).Select(Skeleton).ToList();
        if (words.Contains("gouv")) return "un site de l’État (.gouv.fr)";
        return official.FirstOrDefault(official => Name(official) is { Length: >= ShortestName } name
            && (words.Contains(Skeleton(name)) || labels[..^1].Any(label => LooksLike(label, name))));
    }

    private bool IsOfficial(string host) =>
        host.EndsWith(".gouv.fr", StringComparison.Ordinal)
        || official.Any(official => host == official || host.EndsWith($".{official}", StringComparison.Ordinal));

    private static bool LooksLike(string label, string name)
    {
        var (one, other) = (Skeleton(label.Replace("-", "")), Skeleton(name.Replace("-", "")));
        return one == other || (other.Length > ShortestName + 2 && (one.Contains(other) || DiffersByOne(one, other)));
    }

    // francetravail of www.francetravail.fr, impots of impots.gouv.fr
    private static string Name(string host) => host.Split('.') switch
    {
        [.., var name, "gouv", "fr"] => name,
        [.., var name, _] => name,
        _ => host,
    };

    // What the eye confuses is made equal
    private static string Skeleton(string word) =>
        word.Replace("rn", "m").Replace("vv", "w").Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('5', 's');

    // One letter changed, missing or too many
    private static bool DiffersByOne(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var same = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        return a[(a.Length == b.Length ? Math.Min(same + 1, a.Length) : same)..] == b[Math.Min(same + 1, b.Length)..];
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
}
