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
        Name = name;
        Email = UserName = email;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    private Person() => Name = "";

    public string Name { get; private set; }
    public Guid? CommuneId { get; private set; }
    public Guid? DepartmentId { get; private set; }
    public IReadOnlyList<Grant> Grants => grants;

    /// <summary>The cookie carries the name that it was made with until the next sign-in.</summary>
    public void Rename(string name) => Name = name;

    public void WorksAt(Commune commune, Department department) => (CommuneId, DepartmentId) = (commune.Id, department.Id);

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

    public void RenewStamp() => SecurityStamp = Guid.CreateVersion7().ToString("N");
}

file sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Name).HasMaxLength(PersonName.Length);
        person.HasOne<Commune>().WithMany().HasForeignKey(p => p.CommuneId).OnDelete(DeleteBehavior.SetNull);
        person.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.SetNull);
        person.HasMany(p => p.Grants).WithOne().HasForeignKey(g => g.PersonId);
    }
}
