using System.Text;

namespace Onboarding.Bench.Fuzzing;

/// <summary>Every string in the place of every input of every door, one at a time, all others holding good values.</summary>
/// <param name="opens">Somebody who may open the door, with a token of theirs.</param>
/// <param name="good">What an input holds when it is not its turn; null when it is left out.</param>
/// <param name="restore">Makes all as it was: what one request did is no matter of the next.</param>
public sealed class Fuzz(IReadOnlyList<Naughty> strings, Func<Door, Browser> opens, Func<Door, string, string?> good, Func<Task> restore)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Tally> Run(Door door)
    {
        var tally = new Tally(door);
        // Whoever is refused with good values does not learn what the strings do. The page of an error bears its status
        tally.IsOpen = await Send(tally, "", new("good values", "")) is < 400 || door.Address.StartsWith("/erreur/");
        foreach (var input in door.Inputs)
        {
            foreach (var naughty in strings) await Send(tally, input, naughty);
        }
        return tally;
    }

    private async Task<int> Send(Tally tally, string input, Naughty naughty)
    {
        var browser = opens(tally.Door);
        var (status, fault) = (0, "");
        try
        {
            using var request = Request(tally.Door, browser, input, naughty.Written);
            using var stop = new CancellationTokenSource(Patience);
            using var answer = await browser.Http.SendAsync(request, stop.Token);
            status = (int)answer.StatusCode;
            fault = await Judge.Fault(answer, [.. naughty.Written.Select(Uri.UnescapeDataString)]);
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException or OperationCanceledException)
        {
            fault = cut is OperationCanceledException ? $"no answer in {Patience.TotalSeconds} s" : $"no answer: {cut.Message}";
        }
        tally.Add(status, fault is null or "" ? null : new(tally.Door.Endpoint, input, naughty.Name, fault));
        await restore();
        return status;
    }

    private HttpRequestMessage Request(Door door, Browser browser, string input, string[] written)
    {
        var address = door.Address;
        var fields = new List<string>();
        foreach (var name in door.Inputs)
        {
            var isItsTurn = name == input;
            if (Place(door, name) is { } place)
            {
                address = address.Replace(place, isItsTurn ? string.Concat(written) : Uri.EscapeDataString(good(door, name) ?? ""));
                continue;
            }
            IEnumerable<string> values = isItsTurn ? written : good(door, name) is { } value ? [Uri.EscapeDataString(value)] : [];
            fields.AddRange(values.Select(value => $"{Uri.EscapeDataString(name)}={value}"));
        }
        // A place that no input of the handler fills
        foreach (var name in PlacesLeft(address)) address = address.Replace($"{{{name}}}", Uri.EscapeDataString(good(door, name) ?? ""));

        if (!door.IsPost) return new(HttpMethod.Get, AddressOf(browser, fields.Count == 0 ? address : $"{address}{(address.Contains('?') ? '&' : '?')}{string.Join('&', fields)}"));

        fields.Add($"__RequestVerificationToken={Uri.EscapeDataString(browser.Token)}");
        return new(HttpMethod.Post, AddressOf(browser, address, isAsWritten: Place(door, input) is not null))
        {
            Content = new StringContent(string.Join('&', fields), Encoding.UTF8, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        };
    }

    private static string? Place(Door door, string name) =>
        new[] { $"{{{name}}}", $"{{{name}?}}" }.FirstOrDefault(place => door.Address.Contains(place, StringComparison.OrdinalIgnoreCase)) is { } found
            ? door.Address.Substring(door.Address.IndexOf(found, StringComparison.OrdinalIgnoreCase), found.Length) : null;

    private static IEnumerable<string> PlacesLeft(string address) =>
        address.Split('{').Skip(1).Where(rest => rest.Contains('}')).Select(rest => rest[..rest.IndexOf('}')]);

    // Dots, and percents that are none, would be put right on the way
    private static Uri AddressOf(Browser browser, string address, bool isAsWritten = true) =>
        new(browser.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = isAsWritten });
}

/// <summary>What came of one door.</summary>
public sealed class Tally(Door door)
{
    private readonly SortedDictionary<int, int> statuses = [];
    private readonly List<Finding> findings = [];

    public Door Door => door;

    /// <summary>Whether good values were taken.</summary>
    public bool IsOpen { get; set; }
    public int Requests => statuses.Values.Sum();
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>How many answers from this status up to that, itself not among them.</summary>
    public int Between(int from, int to) => statuses.Where(status => status.Key >= from && status.Key < to).Sum(status => status.Value);

    public int Throttled => statuses.GetValueOrDefault(429);

    public void Add(int status, Finding? finding)
    {
        statuses[status] = statuses.GetValueOrDefault(status) + 1;
        if (finding is not null) findings.Add(finding);
    }
}

public sealed record Finding(string Door, string Input, string Text, string Fault);
