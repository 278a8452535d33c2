using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Onboarding.Web;

/// <summary>
/// Razor Pages shows a page whose model nobody filled when a post names no handler that it has, and runs the unnamed one for a
/// name that it does not know. Here neither is found, nor is an address with a blank where a name belongs: it would be bound as null.
/// </summary>
internal sealed class OnlyKnownHandlers : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        // An error page answers in the place of whatever was asked
        if (context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null) return;

        var shows = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var named = request.Query["handler"].ToString();
        var isBlank = context.RouteData.Values.Values.Any(part => part is string text && string.IsNullOrWhiteSpace(text));
        if (isBlank || context.HandlerMethod is null && !shows || named.Length > 0 && !shows && context.HandlerMethod?.Name is null)
            context.Result = new NotFoundResult();
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
