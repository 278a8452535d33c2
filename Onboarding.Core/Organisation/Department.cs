using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

/// <summary>A direction or a service of the authority.</summary>
public sealed class Department(string name)
{
    public const int NameLength = 80;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = name;
}

file sealed class DepartmentMap : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Name).HasMaxLength(Department.NameLength);
        department.HasIndex(d => d.Name).IsUnique();
    }
}
