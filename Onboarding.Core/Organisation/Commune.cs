using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

public sealed class Commune(string name)
{
    public const int NameLength = 80;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = name;
}

file sealed class CommuneMap : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> commune)
    {
        commune.Property(c => c.Name).HasMaxLength(Commune.NameLength);
        commune.HasIndex(c => c.Name).IsUnique();
    }
}
