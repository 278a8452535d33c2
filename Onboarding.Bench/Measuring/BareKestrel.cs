using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Onboarding.Bench.Measuring;

/// <summary>The least that a server can do for an answer: the same headers and the same bytes in one write, without routing.</summary>
internal static class BareKestrel
{
    public const string Verb = "bare";

    /// <summary>Beside the application, on what it answers to this client.</summary>
    public static async Task<Server> Like(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new Model(headers, await answer.Content.ReadAsByteArrayAsync())));
        var server = new Server(typeof(BareKestrel).Assembly.Location, new Dictionary<string, string>(), Verb, file);
        await server.Start();
        return server;
    }

    public static async Task Serve(string file)
    {
        var model = JsonSerializer.Deserialize<Model>(await File.ReadAllTextAsync(file))!;
        File.Delete(file);

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        await using var app = builder.Build();
        app.Run(context =>
        {
            foreach (var (name, value) in model.Headers) context.Response.Headers[name] = value;
            context.Response.ContentLength = model.Body.Length;
            return context.Response.Body.WriteAsync(model.Body, 0, model.Body.Length);
        });
        await app.RunAsync();
    }

    private sealed record Model(Dictionary<string, string> Headers, byte[] Body);
}
