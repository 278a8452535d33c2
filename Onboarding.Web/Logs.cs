using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Onboarding.Web;

/// <summary>One line of JSON an event, for machines, outside of Development. It names nobody: not a person, not an address with a secret in it.</summary>
public static class Logs
{
    extension(WebApplicationBuilder builder)
    {
        public void AddLogs()
        {
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
