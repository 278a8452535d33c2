using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

/// <summary>A direction or a service of the authority.</summary>
public sealed class Department(string name) : Workplace(name);

file sealed class DepartmentMap : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Name).HasMaxLength(Workplace.NameLength);
        department.HasIndex(d => d.Name).IsUnique();
    }
}
