using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Onboarding.Tests.Access;

/// <summary>One handler of a page, and all that it takes from a request: nothing else of it is read.</summary>
/// <param name="Endpoint">As the matrix writes it.</param>
/// <param name="Takes">By the names that a request bears; the first row of a list stands for all.</param>
/// <param name="Model">The page.</param>
public sealed record Handler(string Endpoint, IReadOnlyList<(string Name, Type Type)> Takes, Type Model)
{
    public bool IsPost => !Endpoint.StartsWith("GET ");

    /// <summary>The requests of the matrix that do it, with the actors for whom it is done.</summary>
    public IEnumerable<(string Request, string Actor)> Done =>
        from row in AccessMatrixTests.Written.Rows
        where row.Endpoint == Endpoint
        from cell in row.Cells
        where cell.Expected is "200" or "act" or "same"
        select (row.Request, cell.Actor);

    /// <summary>One of them: where something was written if any does.</summary>
    public (string Request, string Actor) Best => Done.OrderBy(done => AccessMatrixTests.Written.Rows.Single(row => row.Request == done.Request).Cells
        .Single(cell => cell.Actor == done.Actor).Expected == "act" ? 0 : 1).First();

    public static async Task<IReadOnlyList<Handler>> Of(Website site)
    {
        var found = new List<Handler>();
        var loader = site.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            foreach (var handler in compiled.HandlerMethods)
            {
                var name = $"{handler.HttpMethod.ToUpperInvariant()} {Endpoints.Address(endpoint)}{(handler.Name is null ? "" : $"?handler={handler.Name}")}";
                var properties = compiled.BoundProperties.OfType<PageBoundPropertyDescriptor>().Where(p => handler.HttpMethod != "Get" || IsAskedForByGet(p.Property));
                found.Add(new(name, [
                    .. handler.Parameters.SelectMany(p => Parts(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)),
                    .. properties.SelectMany(p => Parts(p.BindingInfo?.BinderModelName ?? p.Name, p.ParameterType)),
                ], compiled.ModelTypeInfo!.AsType()));
            }
        }
        return [.. found.DistinctBy(handler => handler.Endpoint)];
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
}
