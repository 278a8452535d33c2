using Microsoft.Net.Http.Headers;

namespace Onboarding.Web;

/// <summary>What every answer says to the browser, errors and files included: only this site, nothing inline, nothing kept.</summary>
public static class StrictHeaders
{
    /// <summary>For the lessons' images: a drawing opened by itself may style itself, and do nothing else.</summary>
    public const string Drawings = "drawings";

    extension(WebApplicationBuilder builder)
    {
        public void AddStrictHeaders()
        {
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
            builder.Services.AddSecurityHeaderPolicies().AddPolicy(Drawings, Common(builder.Environment).AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddStyleSrc().UnsafeInline();
                csp.AddFrameAncestors().None();
                csp.AddSandbox();
            }));
        }
    }

    extension(WebApplication app)
    {
        public void UseStrictHeaders()
        {
            var keepsNamedFiles = !app.Environment.IsDevelopment();
            app.UseSecurityHeaders(Policies(app.Environment));
            app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    // Files say themselves how long they keep; a page of people must not stay behind on a shared computer
                    if (!context.Response.Headers.ContainsKey(HeaderNames.CacheControl))
                        context.Response.Headers.CacheControl = "no-store";
                    else if (keepsNamedFiles && IsNamedByTheStyleSheet(context))
                        context.Response.Headers.CacheControl = "max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return next(context);
            });
        }
    }

    // A style sheet knows no fingerprint: a font or a picture that changes gets a new name
    private static bool IsNamedByTheStyleSheet(HttpContext context) =>
        context.Response.StatusCode < 400 && (context.Request.Path.StartsWithSegments("/fonts") || context.Request.Path.StartsWithSegments("/images"));

    private static HeaderPolicyCollection Policies(IWebHostEnvironment environment) =>
        Common(environment).AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddScriptSrc().Self();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddManifestSrc().Self();
            csp.AddFormAction().Self();
            csp.AddFrameAncestors().None();
            csp.AddBaseUri().None();
            csp.AddObjectSrc().None();
        });

    private static HeaderPolicyCollection Common(IWebHostEnvironment environment)
    {
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()")
            .RemoveServerHeader();

        return environment.IsDevelopment() ? policies : policies.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }
}
