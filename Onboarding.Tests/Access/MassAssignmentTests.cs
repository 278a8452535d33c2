using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Tests.Access;

/// <summary>
/// Every property of every entity, posted to every handler beside what its page shows: what is kept is the same as without, and
/// none of the posted values is anywhere in the database.
/// </summary>
public sealed class MassAssignmentTests
{
    // Values that no test makes otherwise
    private static readonly Guid Id = new("7e57ed00-0000-4000-8000-00000000f00d");
    private static readonly DateTime Instant = new(2011, 11, 11, 11, 11, 11, DateTimeKind.Utc);
    private const string Text = "quetzalcoatl";
    private const int Number = 424_242;

    [Fact]
    public async Task Nothing_is_kept_that_the_page_does_not_ask_for()
    {
        await using var scene = await AccessScene.Set();
        var posts = (await Door.Of(scene.Site.Services)).Where(handler => handler.IsPost).ToList();

        (await Kept(scene, posts)).ShouldBeEmpty();
        posts.Count.ShouldBeGreaterThan(20);
    }

    /// <summary>The control: a page that binds more than it shows.</summary>
    [Fact]
    public async Task A_page_that_binds_more_of_a_person_than_it_shows_is_found()
    {
        await using var scene = await AccessScene.Set(services => services.AddRazorPages().AddApplicationPart(typeof(MassAssignmentTests).Assembly));
        var careless = (await Door.Of(scene.Site.Services)).Single(handler => handler.Endpoint == "POST /essai/negligente");

        (await Kept(scene, [careless], ("POST /essai/negligente", "owner"))).ShouldContain(kept => kept.Contains("People"));
    }

    private static async Task<IReadOnlyList<string>> Kept(AccessScene scene, IEnumerable<Door> posts, (string, string)? instead = null)
    {
        var entities = await scene.Site.Read(db => Task.FromResult(db.Model.GetEntityTypes().ToList()));
        var kept = new List<string>();
        foreach (var handler in posts)
        {
            var (request, actor) = instead ?? handler.Best;
            var asked = handler.Takes.Select(taken => taken.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var more = Everything(entities, handler.Model).Where(field => !asked.Contains(field.Key)).DistinctBy(field => field.Key, StringComparer.OrdinalIgnoreCase).ToList();
            var filled = scene.Fill(request);

            var without = await After(scene, actor, browser => browser.Posts(filled.Address, new(filled.Fields)));
            var with = await After(scene, actor, browser => browser.Posts(filled.Address, new([.. filled.Fields, .. more])));
            var inTheAddress = string.Join('&', more.Take(90).Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
            var withAddress = await After(scene, actor, browser => browser.Posts($"{filled.Address}{(filled.Address.Contains('?') ? '&' : '?')}{inTheAddress}", new(filled.Fields)));

            foreach (var found in new[] { with, withAddress })
            {
                if (found.Status != without.Status) kept.Add($"{request}: {found.Status} instead of {without.Status}");
                kept.AddRange(found.Lines.Except(without.Lines).Select(line => $"{request}: {line}"));
                kept.AddRange(found.Marked.Select(line => $"{request}: {line}"));
            }
        }
        return kept;
    }

    // By its own name, as the framework would find it in a property of the page, and as it would in an entity of the page
    private static IEnumerable<KeyValuePair<string, string>> Everything(IReadOnlyList<IEntityType> entities, Type model) =>
        from entity in entities
        from property in entity.ClrType.GetProperties()
        let value = ValueFor(property.PropertyType)
        where value is not null
        from prefix in (string[])["", $"{entity.ClrType.Name}.", .. model.GetProperties().Where(p => p.PropertyType == entity.ClrType).Select(p => $"{p.Name}.")]
        select KeyValuePair.Create(prefix + property.Name, value);

    private static string? ValueFor(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => Text,
        var id when id == typeof(Guid) => Id.ToString(),
        var flag when flag == typeof(bool) => "true",
        var number when number == typeof(int) => Number.ToString(CultureInfo.InvariantCulture),
        var instant when instant == typeof(DateTime) || instant == typeof(DateTimeOffset) => Instant.ToString("O", CultureInfo.InvariantCulture),
        var date when date == typeof(DateOnly) => "2011-11-11",
        var hour when hour == typeof(TimeOnly) => "11:11",
        var role when role == typeof(Role) => nameof(Role.Administrator),
        { IsEnum: true } choice => Enum.GetNames(choice)[^1],
        var bytes when bytes == typeof(byte[]) => Convert.ToBase64String(Id.ToByteArray()),
        _ => null,
    };

    private sealed record Written(int Status, IReadOnlyList<string> Lines, IReadOnlyList<string> Marked);

    private static async Task<Written> After(AccessScene scene, string actor, Func<Browser, Task<HttpResponseMessage>> act)
    {
        IReadOnlyList<string> lines = [], all = [];
        var (answer, _) = await scene.Does(actor, act, async () =>
        {
            lines = await scene.Site.Read(Plain);
            all = await scene.Site.Read(db => DatabaseDigest.Lines(db));
        });
        return new((int)answer.StatusCode, lines, [.. all.Where(IsMarked)]);
    }

    private static bool IsMarked(string line) =>
        line.Contains(Text, StringComparison.OrdinalIgnoreCase) || line.Contains($"{Id}", StringComparison.OrdinalIgnoreCase)
        || line.Contains($"|{Number}|") || line.Contains("2011-11-11") || line.Contains(Convert.ToHexString(Id.ToByteArray()));

    // What is not new at each act: numbers, choices, flags and dates, by table
    private static async Task<IReadOnlyList<string>> Plain(OnboardingDb db)
    {
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var columns = table.Columns.Where(column => column.PropertyMappings.Any(mapping => IsPlain(mapping.Property))).Select(column => $"\"{column.Name}\"").ToList();
            if (columns.Count == 0) continue;
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns)} FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync();
            for (var row = 0; await reader.ReadAsync(); row++) lines.Add($"{table.Name}|{string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue))}");
        }
        // The same line twice is two rows
        return [.. lines.GroupBy(line => line).SelectMany(same => same.Select((line, i) => $"{line} #{i}"))];
    }

    private static bool IsPlain(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type.IsEnum || type == typeof(bool) || type == typeof(int) || type == typeof(DateTime) || type == typeof(DateOnly);
    }
}
