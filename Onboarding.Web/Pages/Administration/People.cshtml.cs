using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web.Pages.Administration;

/// <summary>In the order of names, a page at a time; a page costs what it shows, whoever else there is.</summary>
[Audience.Role(Role.Administrator)]
public sealed class PeopleModel(OnboardingDb db) : PageModel
{
    public const int PageLength = 25;

    /// <summary>Posted: a name belongs in no address.</summary>
    [BindProperty] public string? Words { get; set; }

    /// <summary>The last person of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "apres")] public Guid? AfterId { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];
    public Guid? NextId { get; private set; }

    public Task OnGetAsync() => Load();

    public Task OnPostAsync() => Load();

    private async Task Load()
    {
        var last = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == AfterId);
        var people = Words?.Trim() is { Length: > 0 } words ? db.Users.Found(words) : db.Users;
        var found = await people.After(last).AsNoTracking().Include(p => p.Grants).Take(PageLength + 1).ToListAsync();
        People = [.. found.Take(PageLength)];
        NextId = found.Count > PageLength ? People[^1].Id : null;
    }
}
