using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Web;

public static class Addresses
{
    extension(HttpRequest request)
    {
        /// <summary>The address that the visitor asked for, also while an error page answers in its place.</summary>
        public string Here => request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
            : request.PathBase + request.Path + request.QueryString;
    }

    extension(IUrlHelper url)
    {
        /// <summary>Where to go back to: an address may come from anyone, so it must be one of ours.</summary>
        public string LocalOrHome(string? address) => url.IsLocalUrl(address) && address!.All(c => c is > ' ' and < (char)127) ? address! : "/";
    }
}
