using System.Security.Claims;

namespace Onboarding.Core.People;

/// <summary>
/// Who is asking: a person with their grants, the visitor of a kiosk, the bearer of a learner card, or nobody.
/// Made from the cookie's claims alone, so that no page pays a query for it.
/// </summary>
public sealed record Me(Guid? PersonId, string Name, IReadOnlyList<Right> Rights, Guid? VisitId = null, Guid? CardId = null)
{
    public static readonly Me Nobody = new(null, "", []);

    public bool IsSignedIn => PersonId is not null;

    public bool Is(Role role) => Rights.Any(right => right.Role == role);

    /// <summary>An agent of the authority, whatever else they do there.</summary>
    public bool IsStaff => IsSignedIn && Rights.Count > 0;

    /// <summary>Under whose name progress is kept: the person's, the card's, or the visit's until a card takes it over.</summary>
    public Guid? LearnerId => PersonId ?? CardId ?? VisitId;

    public static Me From(ClaimsPrincipal principal) => new(
        Id(principal, ClaimTypes.NameIdentifier),
        First(principal, ClaimTypes.Name) ?? "",
        [.. principal.FindAll(Right.ClaimType).Select(claim => Right.Parse(claim.Value))],
        Id(principal, VisitClaim),
        Id(principal, CardClaim));

    public const string VisitClaim = "visit";
    public const string CardClaim = "card";

    private static Guid? Id(ClaimsPrincipal principal, string type) =>
        Guid.TryParse(First(principal, type), out var id) ? id : null;

    private static string? First(ClaimsPrincipal principal, string type) => principal.FindFirst(type)?.Value;
}

/// <summary>One grant as the cookie carries it: a role, and where (a commune, a department, or everywhere).</summary>
public sealed record Right(Role Role, Guid? CommuneId = null, Guid? DepartmentId = null)
{
    public const string ClaimType = "grant";

    public override string ToString() => $"{Role}|{CommuneId}|{DepartmentId}";

    public static Right Parse(string claim)
    {
        var parts = claim.Split('|');
        return new(Enum.Parse<Role>(parts[0]), Where(parts[1]), Where(parts[2]));

        static Guid? Where(string part) => part.Length == 0 ? null : Guid.Parse(part);
    }
}
