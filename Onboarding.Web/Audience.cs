using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.People;

namespace Onboarding.Web;

/// <summary>
/// Who a page is for. Every page model and endpoint says it with one of these attributes, and rights are declared nowhere else:
/// a page that forgot its audience answers nobody.
/// </summary>
public static class Audience
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
    public sealed class EveryoneAttribute : Attribute, IAllowAnonymous;

    public sealed class SignedInAttribute : AudienceAttribute
    {
        public override bool Admits(Me me) => me.IsSignedIn;
    }

    /// <summary>The visitor of a kiosk, or the bearer of a learner card.</summary>
    public sealed class VisitAttribute : AudienceAttribute
    {
        public override bool Admits(Me me) => me.VisitId is not null || me.CardId is not null;
    }

    /// <summary>Whoever holds any of these roles, wherever they hold it: the record asks where.</summary>
    public sealed class RoleAttribute(params Role[] roles) : AudienceAttribute
    {
        public override bool Admits(Me me) => me.IsSignedIn && roles.Any(me.Is);
    }
}

/// <summary>One audience, judged from the cookie's claims alone: no page pays a query for its rights.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class AudienceAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public abstract bool Admits(Me me);

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

public static class Rights
{
    extension(WebApplicationBuilder builder)
    {
        public void AddRights()
        {
            builder.Services.AddAuthentication();
            builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(Nobody);
            builder.Services.AddSingleton<IAuthorizationHandler, AudienceHandler>();

            builder.Services.AddHttpContextAccessor();
            builder.Services.AddScoped(services =>
                services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Me.From(context.User) : Me.Nobody);
        }
    }

    extension(HttpContext context)
    {
        /// <summary>Staff screens stay French whatever language their reader chose: screen readers must be told.</summary>
        public string? OwnLanguage => context.GetEndpoint()?.Metadata.GetMetadata<Audience.RoleAttribute>() is null ? null : "fr";
    }

    extension(PageModel page)
    {
        /// <summary>What is asked for exists and is not for them: strangers are asked to sign in first, but at a kiosk, where it does not exist.</summary>
        public IActionResult TurnAway(Me me) => page.Request.IsAtKiosk ? page.NotFound() : me.IsSignedIn ? page.Forbid() : page.Challenge();
    }

    extension(WebApplication app)
    {
        /// <summary>An unknown address has no endpoint, and the fallback policy would ask its visitor to sign in: it gets a plain 404.</summary>
        public void MapNothingElse() =>
            app.MapFallback("{*address}", () => Results.NotFound()).WithMetadata(new Audience.EveryoneAttribute());
    }

    private static readonly AuthorizationPolicy Nobody = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();

    private sealed class AudienceHandler : AuthorizationHandler<AudienceAttribute>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AudienceAttribute audience)
        {
            if (audience.Admits(Me.From(context.User))) context.Succeed(audience);
            return Task.CompletedTask;
        }
    }
}
