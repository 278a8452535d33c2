using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.WebUtilities;

namespace Onboarding.Web;

/// <summary>A number from 1 as one writes it: 02, +2 and 2 would be three addresses of one screen.</summary>
public sealed class ScreenNumber() : RegexRouteConstraint(@"^[1-9][0-9]{0,8}\z");

public static class Addresses
{
    extension(HttpRequest request)
    {
        /// <summary>The address that the visitor asked for, also while an error page answers in its place.</summary>
        public string Here => request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
            : request.PathBase + request.Path + request.QueryString;

        public string Home => request.IsAtKiosk ? "/borne" : "/";

        /// <summary>Whether it was asked for at a kiosk, whose visitor is led nowhere else: its own pages, and those that it borrows.</summary>
        public bool IsAtKiosk
        {
            get
            {
                var (path, query) = request.Here.Split('?', 2) is [var own, var rest] ? (own, rest) : (request.Here, "");
                return new PathString(path).StartsWithSegments("/borne")
                    || bool.TryParse(QueryHelpers.ParseQuery(query).GetValueOrDefault("borne"), out var isBorrowed) && isBorrowed;
            }
        }
    }

    extension(MvcOptions pages)
    {
        /// <summary>What the address names is not changed by a field of the same name: the framework would ask the form first.</summary>
        public void AskTheAddressFirst()
        {
            var address = pages.ValueProviderFactories.OfType<RouteValueProviderFactory>().Single();
            pages.ValueProviderFactories.Remove(address);
            pages.ValueProviderFactories.Insert(0, address);
        }
    }

    extension(WebApplication app)
    {
        /// <summary>What is shown besides pages, and to whoever asks for its head alone: of pages the framework sees to it.</summary>
        public RouteHandlerBuilder MapShown(string pattern, Delegate shows) => app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], shows);
    }

    extension(IUrlHelper url)
    {
        /// <summary>Where to go back to: an address may come from anyone, so it must be one of ours.</summary>
        public string LocalOrHome(string? address) => url.IsLocalUrl(address) && address!.All(c => c is > ' ' and < (char)127) ? address! : url.ActionContext.HttpContext.Request.Home;
    }
}
