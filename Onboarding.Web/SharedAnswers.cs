using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Onboarding.Core.Catalogue;
using Onboarding.Web.Languages;

namespace Onboarding.Web;

/// <summary>
/// A page that is the same for every reader of whom nothing is known: made once for each language and kind of text, kept whole,
/// and forgotten with the library that it was made from.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedAnswerAttribute : Attribute, IOutputCachePolicy
{
    // Any other cookie, even one that nobody has thought of yet, makes the answer somebody's own
    private static readonly HashSet<string> SaysNothingOfTheReader =
        [SiteLanguages.LanguageCookie, SiteLanguages.TextCookie, SiteLanguages.SpacingCookie, PlainCookies.Token];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken stop)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsGet(request.Method) || request.QueryString.HasValue || !request.Cookies.Keys.All(SaysNothingOfTheReader.Contains)) return ValueTask.CompletedTask;

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        // No reader can fill the memory with names of hosts
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.CacheKeyPrefix =
            $"{request.Comfort} {context.HttpContext.RequestServices.GetRequiredService<CurrentLibrary>().Now.Version} ";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken stop) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken stop)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}

public static class SharedAnswers
{
    // What an old library left behind is not kept for long
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    extension(WebApplicationBuilder builder)
    {
        public void AddSharedAnswers()
        {
            builder.Services.AddSingleton<NamedPages>();
            builder.Services.AddOutputCache(cache =>
            {
                cache.DefaultExpirationTimeSpan = Kept;
                cache.UseCaseSensitivePaths = true;
            });
        }
    }

    extension(WebApplication app)
    {
        public void UseSharedAnswers() => app.UseOutputCache();
    }
}
