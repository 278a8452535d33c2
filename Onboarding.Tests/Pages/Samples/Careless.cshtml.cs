using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

/// <summary>What the guards must see: a page that binds more of a person than it shows, writes when it is only looked at, and goes wherever it is told.</summary>
[Audience.Everyone]
public sealed class CarelessModel(WriteGate gate, Me me) : PageModel
{
    [BindProperty] public PersonFields? Person { get; set; }

    public async Task OnGetAsync() => await gate.Write(async db => (await db.Users.FindAsync(me.PersonId))?.RenewStamp());

    public async Task<IActionResult> OnPostAsync(string? suite)
    {
        await gate.Write(async db =>
        {
            if (await db.Users.FindAsync(me.PersonId) is { } person) (person.PhoneNumber, person.TwoFactorEnabled) = (Person?.PhoneNumber, Person?.TwoFactorEnabled == true);
        });
        return Redirect(suite ?? "/");
    }
}

/// <summary>As much of a person as a binder can write.</summary>
public sealed class PersonFields
{
    public string? PhoneNumber { get; set; }
    public bool TwoFactorEnabled { get; set; }
}
