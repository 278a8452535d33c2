namespace Onboarding.Bench;

/// <summary>A browser's cookies, which a test can look into, or freeze so that an answer changes nothing.</summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> cookies = [];

    public bool IsFrozen { get; set; }

    public string? this[string name]
    {
        get => cookies.GetValueOrDefault(name);
        init => cookies[name] = value!;
    }

    public IEnumerable<(string Name, string Value)> All => cookies.Select(cookie => (cookie.Key, cookie.Value));

    /// <summary>As a request carries them.</summary>
    public string Header => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>The same cookies in other hands.</summary>
    public CookieJar Copy()
    {
        var copy = new CookieJar();
        foreach (var (name, value) in cookies) copy.cookies[name] = value;
        return copy;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        if (cookies.Count > 0) request.Headers.Add("Cookie", Header);
        var answer = await base.SendAsync(request, stop);
        if (!IsFrozen && answer.Headers.TryGetValues("Set-Cookie", out var set)) foreach (var cookie in set) Take(cookie);
        return answer;
    }

    private void Take(string setCookie)
    {
        var parts = setCookie.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = (parts[0][..parts[0].IndexOf('=')], parts[0][(parts[0].IndexOf('=') + 1)..]);
        if (parts.Any(p => p.StartsWith("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))) cookies.Remove(name);
        else cookies[name] = value;
    }
}
