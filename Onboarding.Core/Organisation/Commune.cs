using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

public sealed class Commune(string name) : Workplace(name);

file sealed class CommuneMap : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> commune)
    {
        commune.Property(c => c.Name).HasMaxLength(Workplace.NameLength);
        commune.HasIndex(c => c.Name).IsUnique();
    }
}
