using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Organisation;

/// <summary>Where sessions and kiosks are: an espace cyber-base, a town hall.</summary>
public sealed class Venue(string name, string address, Guid communeId)
{
    public const int NameLength = 80;
    public const int AddressLength = 160;

    private readonly List<Room> rooms = [];

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = name;
    public string Address { get; private set; } = address;
    public Guid CommuneId { get; private set; } = communeId;
    public IReadOnlyList<Room> Rooms => rooms;

    public Room AddRoom(string name, int seats)
    {
        var room = new Room(Id, name, seats);
        rooms.Add(room);
        return room;
    }
}

/// <param name="venueId">The venue that it is in.</param>
/// <param name="name">As the door says.</param>
/// <param name="seats">How many people can sit and work at once.</param>
public sealed class Room(Guid venueId, string name, int seats)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid VenueId { get; private set; } = venueId;
    public Venue? Venue { get; private set; }
    public string Name { get; private set; } = name;
    public int Seats { get; private set; } = seats;
}

file sealed class VenueMap : IEntityTypeConfiguration<Venue>
{
    public void Configure(EntityTypeBuilder<Venue> venue)
    {
        venue.Property(v => v.Name).HasMaxLength(Venue.NameLength);
        venue.Property(v => v.Address).HasMaxLength(Venue.AddressLength);
        venue.HasIndex(v => v.Name).IsUnique();
        venue.HasOne<Commune>().WithMany().HasForeignKey(v => v.CommuneId).OnDelete(DeleteBehavior.Restrict);
        venue.HasMany(v => v.Rooms).WithOne(r => r.Venue).HasForeignKey(r => r.VenueId);
    }
}

file sealed class RoomMap : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> room) => room.Property(r => r.Name).HasMaxLength(Venue.NameLength);
}
