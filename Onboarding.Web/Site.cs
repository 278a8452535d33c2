namespace Onboarding.Web;

/// <summary>
/// Stands in for the authority's facts until the library reads them from content/site.yml: then this file goes,
/// and the views name Onboarding.Core.Catalogue.Site, which has the same members.
/// </summary>
public sealed record Site
{
    public string Name { get; init; } = "Communauté d’agglomération des Deux Rives";
    public string ShortName { get; init; } = "Deux Rives Agglo";
    public string Territory { get; init; } = "l’agglo";
    public string Town { get; init; } = "Rives-sur-Oise";
    public string Address { get; init; } = "1 place de la Passerelle, 60999 Rives-sur-Oise";
    public string Email { get; init; } = "contact@deux-rives.example";
    public string SupportPhone { get; init; } = "03 53 01 42 60";
    public string SupportHours { get; init; } = "du lundi au vendredi, 8 h 30 – 17 h 30";
    public Accessibility Accessibility { get; init; } = Accessibility.Partial;
    public DateOnly? AccessibilityStatementDate { get; init; } = new(2026, 11, 24);
    public string DpoEmail { get; init; } = "dpo@deux-rives.example";
    public string Publisher { get; init; } = "la présidence de la communauté d’agglomération";
    public string Host { get; init; } = "Communauté d’agglomération des Deux Rives, direction des systèmes d’information";
}

public enum Accessibility
{
    None,
    Partial,
    Full,
}

public static class SiteFacts
{
    extension(WebApplicationBuilder builder)
    {
        public void AddSite() => builder.Services.AddSingleton<Site>();
    }
}
