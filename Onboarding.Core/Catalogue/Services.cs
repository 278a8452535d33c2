namespace Onboarding.Core.Catalogue;

/// <summary>The dated register of public services: a lesson names them through it, so that a new name needs no new lesson.</summary>
public sealed class Services(IEnumerable<PublicService> services)
{
    private readonly Dictionary<string, PublicService> services = services.ToDictionary(service => service.Slug);

    public IEnumerable<PublicService> All => services.Values;

    public PublicService? Find(string slug) => services.GetValueOrDefault(slug);
}

public sealed record PublicService(string Slug, IReadOnlyList<ServiceName> Names, Uri Site, string? Phone, DateOnly Checked)
{
    /// <summary>Outside every period the name that comes nearest is better than none.</summary>
    public string NameOn(DateOnly date) => (Names.FirstOrDefault(name => name.IsUsedOn(date)) ?? Names[0]).Name;

    public IEnumerable<string> NamesOutdatedOn(DateOnly date) => Names
        .Where(name => name.Until < date)
        .Select(name => name.Name)
        .Except(Names.Where(name => name.IsUsedOn(date)).Select(name => name.Name));
}

/// <summary>Both ends belong to the period; an end that is missing is open.</summary>
public sealed record ServiceName(string Name, DateOnly? From, DateOnly? Until)
{
    public bool IsUsedOn(DateOnly date) => !(date < From) && !(date > Until);
}
