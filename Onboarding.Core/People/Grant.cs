using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Organisation;

namespace Onboarding.Core.People;

/// <summary>One row: a person, a role, and where (a commune, a department, or everywhere when both are null).</summary>
public sealed class Grant(Guid personId, Role role, Guid? communeId, Guid? departmentId)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; } = personId;
    public Role Role { get; private set; } = role;
    public Guid? CommuneId { get; private set; } = communeId;
    public Guid? DepartmentId { get; private set; } = departmentId;

    public Right AsRight() => new(Role, CommuneId, DepartmentId);
}

file sealed class GrantMap : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> grant)
    {
        grant.Property(g => g.Role).HasConversion<string>().HasMaxLength(20);
        grant.HasOne<Commune>().WithMany().HasForeignKey(g => g.CommuneId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Department>().WithMany().HasForeignKey(g => g.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }
}
