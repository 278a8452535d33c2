using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Onboarding.Web;

/// <summary>
/// No page of ours asks for more: a form keeps the framework's own limit, which answers 400, an address a far smaller one. Past
/// its limit on a collection the framework would fail with 500, so that it lies above both together; it also would on UTF-7.
/// </summary>
public static class FewValues
{
    public const int InAnAddress = 100;

    private static readonly object Refused = new();

    public static void AddFewValues(this WebApplicationBuilder builder) =>
        builder.Services.Configure<MvcOptions>(pages => pages.MaxModelBindingCollectionSize = new FormOptions().ValueCountLimit + InAnAddress);

    public static void UseFewValues(this WebApplication app) => app.Use((context, next) =>
    {
        var isRefused = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var isUtf7 = context.Request.ContentType?.Contains("utf-7", StringComparison.OrdinalIgnoreCase) == true;
        if (isRefused || (context.Request.Query.Sum(field => field.Value.Count) <= InAnAddress && !isUtf7)) return next(context);

        context.Items[Refused] = true;
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    extension(HttpRequest request)
    {
        /// <summary>Too many values, or a character that no form can hold: the page that sent it is not too old.</summary>
        public async Task<bool> CannotBeRead()
        {
            if (request.HttpContext.Items.ContainsKey(Refused)) return true;
            try
            {
                if (request.HasFormContentType) await request.ReadFormAsync();
                return false;
            }
            catch (InvalidDataException)
            {
                return true;
            }
        }
    }
}
