using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

[Audience.Role(Role.Administrator)]
public sealed class VenuesModel(OnboardingDb db) : PageModel
{
    public IReadOnlyList<Row> Venues { get; private set; } = [];
    public bool HasCommune { get; private set; }

    public async Task OnGetAsync()
    {
        HasCommune = await db.Communes.AnyAsync();
        Venues = await db.Venues.OrderBy(v => v.Name)
            .Select(v => new Row(v.Id, v.Name, db.Communes.Single(c => c.Id == v.CommuneId).Name, v.IsCyberBase, v.Rooms.Count)).ToListAsync();
    }

    public sealed record Row(Guid Id, string Name, string Commune, bool IsCyberBase, int Rooms);
}
