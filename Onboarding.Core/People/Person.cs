using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Organisation;

namespace Onboarding.Core.People;

/// <summary>Someone with an account: an agent, a trainer, whoever works for the authority. A citizen has none.</summary>
public sealed class Person : IdentityUser<Guid>
{
    private readonly List<Grant> grants = [];

    public Person(string name, string email)
    {
        Id = Guid.CreateVersion7();
        Rename(name);
        ChangeEmail(email);
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    private Person()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>The name without case and accents: people are found by it, and lists follow its order.</summary>
    public string SearchName { get; private set; } = "";
    public Guid? CommuneId { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public IReadOnlyList<Grant> Grants => grants;

    /// <summary>Since when they may no longer sign in; what they did stays under their name.</summary>
    public DateTime? DisabledAt { get; private set; }
    public bool IsDisabled => DisabledAt is not null;

    /// <summary>The cookie carries the name that it was made with until the next sign-in.</summary>
    public void Rename(string name) => (Name, SearchName) = (name, French.Folded(name));

    /// <summary>The address that they sign in with, beside it as Identity looks it up.</summary>
    public void ChangeEmail(string email)
    {
        Email = UserName = email;
        NormalizedEmail = NormalizedUserName = email.Normalize().ToUpperInvariant();
    }

    public void WorksAt(Commune? commune, Department? department) => (CommuneId, DepartmentId) = (commune?.Id, department?.Id);

    /// <summary>A changed right ends the person's sign-ins: the stamp is renewed, each request compares it.</summary>
    public Grant Receive(Role role, Guid? communeId = null, Guid? departmentId = null)
    {
        var grant = new Grant(Id, role, communeId, departmentId);
        grants.Add(grant);
        RenewStamp();
        return grant;
    }

    public void Lose(Grant grant)
    {
        grants.Remove(grant);
        RenewStamp();
    }

    /// <summary>They alone choose how they are called and what they sign in with; whoever was signed in no longer is.</summary>
    public void TakeUp(string name, string passwordHash)
    {
        Rename(name);
        PasswordHash = passwordHash;
        EmailConfirmed = true;
        RenewStamp();
    }

    public void Disable(DateTime now)
    {
        DisabledAt ??= now;
        RenewStamp();
    }

    public void Enable() => DisabledAt = null;

    public void RenewStamp() => SecurityStamp = Guid.CreateVersion7().ToString("N");
}

file sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Name).HasMaxLength(PersonName.Length);
        // A ligature is two letters once folded
        person.Property(p => p.SearchName).HasMaxLength(2 * PersonName.Length);
        person.HasIndex(p => new { p.SearchName, p.NormalizedEmail });
        person.HasOne<Commune>().WithMany().HasForeignKey(p => p.CommuneId).OnDelete(DeleteBehavior.Restrict);
        person.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Grants).WithOne().HasForeignKey(g => g.PersonId);
    }
}
