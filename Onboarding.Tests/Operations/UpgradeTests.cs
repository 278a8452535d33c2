using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Onboarding.Tests.Operations;

/// <summary>A database of the first release comes up whole: each row that it had, and what the new columns need.</summary>
public sealed class UpgradeTests(Postgres postgres)
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Nothing_is_lost_on_the_way_from_the_first_release(Database database)
    {
        await using var site = await Website.Empty(database, postgres);
        await site.Read(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("First");
            foreach (var row in FirstRelease) await db.Database.ExecuteSqlRawAsync(row.Replace("FALSE", database == Database.Sqlite ? "0" : "FALSE"));
            await db.Database.MigrateAsync();
            return true;
        });

        var samia = await site.Read(db => db.Users.Include(p => p.Grants).SingleAsync());
        (samia.Name, samia.SearchName, samia.IsDisabled).ShouldBe(("Samia HADDAD", "samia haddad", false));
        samia.Grants.ShouldHaveSingleItem();
        var venue = await site.Read(db => db.Venues.Include(v => v.Rooms).SingleAsync());
        (venue.Name, venue.Hours, venue.IsCyberBase).ShouldBe(("Mairie", "", false));
        venue.Rooms.ShouldHaveSingleItem().Seats.ShouldBe(8);
    }

    private static readonly string[] FirstRelease =
    [
        $"INSERT INTO \"Communes\" (\"Id\", \"Name\") VALUES ('{Id(1)}', 'Clairval')",
        $"INSERT INTO \"Venues\" (\"Id\", \"Name\", \"Address\", \"CommuneId\") VALUES ('{Id(2)}', 'Mairie', '1 rue du Pont', '{Id(1)}')",
        $"INSERT INTO \"Rooms\" (\"Id\", \"VenueId\", \"Name\", \"Seats\") VALUES ('{Id(3)}', '{Id(2)}', 'Salle des Roses', 8)",
        $"INSERT INTO \"People\" (\"Id\", \"Name\", \"CommuneId\", \"UserName\", \"NormalizedUserName\", \"Email\", \"NormalizedEmail\", \"EmailConfirmed\", \"PhoneNumberConfirmed\", \"TwoFactorEnabled\", \"LockoutEnabled\", \"AccessFailedCount\") "
            + $"VALUES ('{Id(4)}', 'Samia HADDAD', '{Id(1)}', 's@c.example', 'S@C.EXAMPLE', 's@c.example', 'S@C.EXAMPLE', FALSE, FALSE, FALSE, FALSE, 0)",
        $"INSERT INTO \"Grants\" (\"Id\", \"PersonId\", \"Role\", \"CommuneId\") VALUES ('{Id(5)}', '{Id(4)}', 'Trainer', '{Id(1)}')",
    ];

    private static string Id(int number) => $"00000000-0000-7000-8000-{number:D12}";
}
