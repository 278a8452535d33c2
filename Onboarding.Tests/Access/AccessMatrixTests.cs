using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Bench.Fuzzing;

namespace Onboarding.Tests.Access;

/// <summary>
/// Every page, handler and endpoint × every actor, against the written matrix beside this file. A refused cell also proves
/// that the database did not change, an allowed one that the act happened.
/// </summary>
public sealed class AccessMatrixTests
{
    public static readonly Matrix Written = Matrix.Read(Path.Combine(Folder(), "matrix.csv"));

    [Fact]
    public async Task Every_page_handler_and_endpoint_has_its_row()
    {
        await using var site = await Website.Open();

        var built = await Endpoints.Of(site);

        Written.Rows.Select(row => row.Endpoint).Distinct().Order().ShouldBe(built.Order());
    }

    [Fact]
    public async Task Everybody_gets_what_the_matrix_says_and_nothing_more()
    {
        await using var scene = await AccessScene.Set();
        var wrong = new List<string>();

        foreach (var row in Written.Rows)
        {
            foreach (var (actor, expected) in row.Cells)
            {
                var found = await scene.Try(row.Request, actor);
                if (found != expected) wrong.Add($"{row.Request} × {actor}: {expected} was written, {found} was found");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>The matrix as it is written.</summary>
public sealed record Matrix(IReadOnlyList<MatrixRow> Rows)
{
    public static Matrix Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(line => line.Split(';')).ToList();
        var actors = lines[0][1..];
        return new([.. lines[1..].Select(cells => new MatrixRow(cells[0], [.. actors.Zip(cells[1..])]))]);
    }
}

/// <param name="Request">The method, the address and sometimes a word for which record is asked about.</param>
public sealed record MatrixRow(string Request, IReadOnlyList<(string Actor, string Expected)> Cells)
{
    public string Endpoint => string.Join(' ', Request.Split(' ').Take(2));
}

/// <summary>What the application answers to, found by reflection.</summary>
public static class Endpoints
{
    public static async Task<IReadOnlyList<string>> Of(Website site)
    {
        var found = new List<string>();
        var loader = site.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
                // A page without a handler shows itself
                if (compiled.HandlerMethods.All(handler => handler.HttpMethod != "Get")) found.Add($"GET {Door.AddressOf(endpoint)}");
                found.AddRange(compiled.HandlerMethods.Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {Door.AddressOf(endpoint)}{(handler.Name is null ? "" : $"?handler={handler.Name}")}"));
            }
            else if (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods)
            {
                // Static files answer to a method each, and are the build's own list
                if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText!.Contains(":file")) continue;
                found.AddRange(methods.Where(method => method != "HEAD").Select(method => $"{method} {Door.AddressOf(endpoint)}"));
            }
            else
            {
                found.Add($"GET {endpoint.RoutePattern.RawText}");
            }
        }
        return [.. found.Distinct()];
    }
}
