using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Bench.Fuzzing;

/// <summary>One handler of a page, and all that it takes from a request: nothing else of it is read.</summary>
/// <param name="Endpoint">The method, the address, the handler.</param>
/// <param name="Takes">By the names that a request bears; the first row of a list stands for all.</param>
/// <param name="Model">The page.</param>
public sealed partial record Door(string Endpoint, IReadOnlyList<(string Name, Type Type)> Takes, Type Model)
{
    public bool IsPost => !Endpoint.StartsWith("GET ");

    public string Address => Endpoint.Split(' ')[1];

    /// <summary>Each name once, however many properties and parameters are filled by it.</summary>
    public IEnumerable<string> Inputs => Takes.Select(taken => taken.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of the site, without starting it: the framework says itself what its pages answer to.</summary>
    public static async Task<IReadOnlyList<Door>> OfTheSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddRazorPages().AddApplicationPart(typeof(Program).Assembly);
        await using var app = builder.Build();
        app.MapRazorPages();
        var found = await Of(app.Services, new CompositeEndpointDataSource(((IEndpointRouteBuilder)app).DataSources));
        return [.. found.Where(door => door.Model.Assembly == typeof(Program).Assembly)];
    }

    /// <summary>All of an application that runs, pages of its tests included.</summary>
    public static Task<IReadOnlyList<Door>> Of(IServiceProvider services) => Of(services, services.GetRequiredService<EndpointDataSource>());

    /// <summary>Constraints are the router's business: {code:length(8)} is {code}.</summary>
    public static string AddressOf(RouteEndpoint endpoint) => "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "{$1$4}");

    private static async Task<IReadOnlyList<Door>> Of(IServiceProvider services, EndpointDataSource endpoints)
    {
        var found = new List<Door>();
        var loader = services.GetRequiredService<PageLoader>();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods)
            {
                var name = $"{handler.HttpMethod.ToUpperInvariant()} {AddressOf(endpoint)}{(handler.Name is null ? "" : $"?handler={handler.Name}")}";
                var properties = compiled.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(p => handler.HttpMethod != "Get" || IsAskedForByGet(p.Property));
                found.Add(new(name, [
                    .. handler.Parameters.SelectMany(p => Parts(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)),
                    .. properties.SelectMany(p => Parts(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)),
                ], compiled.ModelTypeInfo!.AsType()));
            }
        }
        return [.. found.DistinctBy(door => door.Endpoint)];
    }

    private static bool IsAskedForByGet(PropertyInfo property) => property.GetCustomAttribute<BindPropertyAttribute>() is { SupportsGet: true };

    // A list of ids is one field that comes several times; a list of rows has a name for each cell
    private static IEnumerable<(string, Type)> Parts(string name, Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(List<>)) return [(name, Nullable.GetUnderlyingType(type) ?? type)];

        var row = type.GetGenericArguments()[0];
        return row == typeof(string) || row.IsValueType ? [(name, row)]
            : row.GetProperties().Where(cell => cell.CanWrite).Select(cell => ($"{name}[0].{cell.Name}", Nullable.GetUnderlyingType(cell.PropertyType) ?? cell.PropertyType));
    }

    [GeneratedRegex(@"\{([a-z-]+)(:[^}?]*(\{\{[^}]*\}\}[^}?]*)*)?(\??)\}")]
    private static partial Regex Constraint();
}
