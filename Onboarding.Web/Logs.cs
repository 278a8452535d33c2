using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Configuration.Memory;

namespace Onboarding.Web;

/// <summary>One line of JSON an event, for machines, outside of Development. It names nobody: not a person, not an address with a secret in it.</summary>
public static class Logs
{
    // Here and in no file, so that a start from another folder is as quiet: no query, no request
    private static readonly Dictionary<string, string?> Levels = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = nameof(LogLevel.Warning),
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = nameof(LogLevel.Warning),
        // A cookie that somebody made up is put aside: it is no error of ours, and no trace fills the log with it
        ["Logging:LogLevel:Microsoft.AspNetCore.Antiforgery"] = nameof(LogLevel.Critical),
        ["Logging:LogLevel:Microsoft.AspNetCore.Mvc.ViewFeatures.CookieTempDataProvider"] = nameof(LogLevel.Critical),
    };

    extension(WebApplicationBuilder builder)
    {
        public void AddLogs()
        {
            // Before all other sources: what an operator sets wins
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Levels });
            // What stops the start is told once, in a sentence, by Program
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
            if (builder.Environment.IsDevelopment()) return;

            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                // A scope holds the address asked for, and some addresses are secrets
                json.IncludeScopes = false;
                json.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
            });
        }
    }
}
