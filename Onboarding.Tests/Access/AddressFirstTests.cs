using System.Text.RegularExpressions;
using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Access;

public sealed partial class AddressFirstTests
{
    /// <summary>The made-up value is nobody's: a page that believed it would answer 404.</summary>
    [Fact]
    public async Task What_the_address_names_is_not_changed_by_a_field_of_the_same_name()
    {
        await using var scene = await AccessScene.Set();
        var (tried, believed) = (0, new List<string>());
        foreach (var door in (await Door.Of(scene.Site.Services)).Where(door => door.IsPost))
        {
            var (request, actor) = door.Best;
            var expected = await Said(request, actor, []);
            foreach (var name in Names().Matches(door.Address).Select(part => part.Groups[1].Value))
            {
                tried++;
                var found = await Said(request, actor, new() { [name] = Guid.CreateVersion7().ToString() });
                if (found != expected) believed.Add($"{request} × {actor}: {name} in the form: {found} where {expected} was expected");
            }
        }

        believed.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(25);

        async Task<(int Status, bool Changed)> Said(string request, string actor, Dictionary<string, string> more)
        {
            var (address, fields) = scene.Fill(request);
            // A page may have a field of its own that is called so
            foreach (var (name, value) in more) fields[fields.Keys.FirstOrDefault(own => own.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name] = value;
            var (answer, changed) = await scene.Sends(request, actor, (address, fields));
            return ((int)answer.StatusCode, changed);
        }
    }

    [GeneratedRegex(@"\{([a-z]+)\??\}")]
    private static partial Regex Names();
}
