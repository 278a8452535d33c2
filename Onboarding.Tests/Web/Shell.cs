using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Onboarding.Core.People;

namespace Onboarding.Tests.Web;

/// <summary>The real site as it runs in production, with the sample pages of this project beside its own.</summary>
public sealed class Shell : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        // A build, unlike a publication, reads its files anew at each request
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.UseSetting("Data:Path", Directory.CreateTempSubdirectory("passerelle-shell-").FullName);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddRazorPages().AddApplicationPart(typeof(Shell).Assembly);
            services.AddAuthentication(SaysWho.Scheme).AddScheme<AuthenticationSchemeOptions, SaysWho>(SaysWho.Scheme, null);
        });
    }

    /// <summary>A browser that stays where it is: a redirection is an answer too.</summary>
    public Browser Browser(Me? me = null, bool https = false)
    {
        var http = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(https ? "https://passerelle.example" : "http://localhost") });
        if (me is not null) http.DefaultRequestHeaders.Add(SaysWho.Header, SaysWho.Write(me));
        return new(http);
    }

    /// <summary>Believes a header, so that an audience is judged by the claims alone.</summary>
    private sealed class SaysWho(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "SaysWho";
        public const string Header = "X-Says-Who";

        public static string Write(Me me) => string.Join(';', Claims(me).Select(claim => $"{claim.Type}={Uri.EscapeDataString(claim.Value)}"));

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (!Request.Headers.TryGetValue(Header, out var said)) return Task.FromResult(AuthenticateResult.NoResult());

            var claims = said.ToString().Split(';').Select(pair => pair.Split('=')).Select(pair => new Claim(pair[0], Uri.UnescapeDataString(pair[1])));
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, Scheme)), Scheme)));
        }

        private static IEnumerable<Claim> Claims(Me me)
        {
            if (me.PersonId is { } person) yield return new(ClaimTypes.NameIdentifier, person.ToString());
            if (me.VisitId is { } visit) yield return new(Me.VisitClaim, visit.ToString());
            if (me.CardId is { } card) yield return new(Me.CardClaim, card.ToString());
            foreach (var right in me.Rights) yield return new(Right.ClaimType, right.ToString());
            yield return new(ClaimTypes.Name, me.Name);
        }
    }
}
