using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Caching.Memory;
using Onboarding.Core;
using Onboarding.Core.Catalogue;
using Onboarding.Core.People;
using Onboarding.Web.Languages;

namespace Onboarding.Web;

/// <summary>
/// A page of the library that is the same for everybody with the same rights, but for their name: made once with the name's
/// places left open, kept as bytes, and written to each with their own. Strangers have <see cref="SharedAnswerAttribute"/>.
/// </summary>
/// <param name="library">The one that the page was found in.</param>
/// <param name="variant">Whatever else it shows of its reader.</param>
public sealed class NamedPage(Library library, string variant) : PageResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var me = services.GetRequiredService<Me>();
        if (!me.IsSignedIn || http.Request.BringsNotice || http.Request.QueryString.HasValue)
        {
            await base.ExecuteResultAsync(context);
            return;
        }

        var pages = services.GetRequiredService<NamedPages>();
        var key = new NamedPages.Key(http.Request.Path, variant, http.Request.Comfort, string.Join(' ', me.Rights), library.Version);
        var parts = pages.Find(key) ?? pages.Keep(key, await MakeWithoutName(context));
        await Write(http.Response, parts, services.GetRequiredService<HtmlEncoder>().Encode(me.Name));
    }

    private async Task<byte[]> MakeWithoutName(ActionContext context)
    {
        var http = context.HttpContext;
        var answer = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var made = new MemoryStream();
        http.Response.Body = made;
        http.Items[NamedPages.OpenPlace] = true;
        try
        {
            await base.ExecuteResultAsync(context);
        }
        finally
        {
            http.Items.Remove(NamedPages.OpenPlace);
            http.Features.Set(answer);
        }
        return made.ToArray();
    }

    private static async Task Write(HttpResponse response, IReadOnlyList<byte[]> parts, string name)
    {
        var own = Encoding.UTF8.GetBytes(name);
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = parts.Sum(part => part.Length) + (parts.Count - 1) * own.Length;
        foreach (var (rank, part) in parts.Index())
        {
            if (rank > 0) response.BodyWriter.Write(own);
            response.BodyWriter.Write(part);
        }
        await response.BodyWriter.FlushAsync();
    }
}

/// <summary>The pages as they are kept: what stands before, between and after the places of the name.</summary>
public sealed class NamedPages
{
    /// <summary>Stands where the name will: a word that nobody has written in a lesson, made anew at each start.</summary>
    internal static readonly string OpenPlace = Crockford.Random(26);

    private const int MostBytes = 64_000_000;
    // What an old library left behind is not kept for long
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public IReadOnlyList<byte[]>? Find(Key key) => pages.Get<IReadOnlyList<byte[]>>(key);

    public IReadOnlyList<byte[]> Keep(Key key, byte[] page) =>
        pages.Set<IReadOnlyList<byte[]>>(key, Cut(page), new MemoryCacheEntryOptions { Size = page.Length, AbsoluteExpirationRelativeToNow = Kept });

    private static List<byte[]> Cut(ReadOnlySpan<byte> page)
    {
        var place = Encoding.ASCII.GetBytes(OpenPlace);
        List<byte[]> parts = [];
        while (page.IndexOf(place) is >= 0 and var at)
        {
            parts.Add(page[..at].ToArray());
            page = page[(at + place.Length)..];
        }
        return [.. parts, page.ToArray()];
    }

    /// <summary>All that such a page depends on.</summary>
    public sealed record Key(string? Path, string Variant, string Comfort, string Rights, string Version);
}

public static class OwnName
{
    extension(HttpContext context)
    {
        /// <summary>The reader's name, as whatever stands around every page shows it; while a page is made for many, the place for it.</summary>
        public string NameOf(Me me) => context.Items.ContainsKey(NamedPages.OpenPlace) ? NamedPages.OpenPlace : me.Name;
    }
}
