using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Tests.People;

/// <summary>Lets a test's browser stand behind an address of its own: in process there is none.</summary>
public sealed class FromAddress : IStartupFilter
{
    private const string Header = "X-Test-Address";

    public static void Add(IServiceCollection services) => services.AddTransient<IStartupFilter, FromAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, go) =>
        {
            if (IPAddress.TryParse(context.Request.Headers[Header], out var address)) context.Connection.RemoteIpAddress = address;
            return go(context);
        });
        next(app);
    };

    public static Browser Of(Website site, string address, CookieJar? jar = null)
    {
        var browser = jar is null ? site.NewBrowser() : site.NewBrowser(jar);
        browser.Http.DefaultRequestHeaders.Add(Header, address);
        return browser;
    }
}
