namespace Onboarding.Core;

/// <summary>Where the site is found from outside: for what is printed, which no request can tell.</summary>
public sealed class PublicAddress(Func<string> origin)
{
    public string Of(string path) => origin().TrimEnd('/') + path;
}
