namespace Onboarding.Core.Catalogue;

/// <summary>The authority: one installation serves one, and its facts stand in site.yml and nowhere else.</summary>
public sealed record Site
{
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public required string Territory { get; init; }
    public required string Town { get; init; }
    public required string Address { get; init; }
    public required string Email { get; init; }
    public required string SupportPhone { get; init; }
    public required string SupportHours { get; init; }
    public required Signatory Signatory { get; init; }
    public required Accessibility Accessibility { get; init; }
    public DateOnly? AccessibilityStatementDate { get; init; }
    public required string DpoEmail { get; init; }
    public required string Publisher { get; init; }
    public required string Host { get; init; }

    /// <summary>What {site:key} says in a lesson; null when the key is none.</summary>
    public string? Fact(string key) => key switch
    {
        "name" => Name,
        "short-name" => ShortName,
        "territory" => Territory,
        "town" => Town,
        "address" => Address,
        "email" => Email,
        "support-phone" => SupportPhone,
        "support-hours" => SupportHours,
        "dpo-email" => DpoEmail,
        "publisher" => Publisher,
        "host" => Host,
        _ => null,
    };
}

/// <summary>Who signs the attestations.</summary>
public sealed record Signatory(string Name, string Title);

/// <summary>The state that article 47 of law 2005-102 makes the home page declare.</summary>
public enum Accessibility
{
    None,
    Partial,
    Full,
}
