using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Core.People;
using Onboarding.Web.Pages.Catalogue;

namespace Onboarding.Web;

/// <summary>The library that pages read, the authority's own facts, and the pictures of the lessons.</summary>
public static class Lessons
{
    extension(WebApplicationBuilder builder)
    {
        public void AddLessons()
        {
            builder.Services.AddSingleton(new ContentFolderSetting(builder.ContentFolder));
            builder.Services.AddSingleton(services => new CurrentLibrary(
                services.GetRequiredService<ContentFolderSetting>().Path, services.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<PrintedMemos>();
            builder.Services.AddTransient(services => services.GetRequiredService<CurrentLibrary>().Now.Site);
        }

        // content/ at the root of a clone, beside the program once published
        private string ContentFolder => builder.Configuration["Content:Path"] is { Length: > 0 } path ? Directory.Exists(path) ? path
                : throw new WrongSetting("Content:Path", $"désigne « {path} », un dossier qui n’existe pas")
            : Path.Combine(builder.Environment.ContentRootPath, "..", "content") is var clone && Directory.Exists(clone) ? clone
            : Path.Combine(AppContext.BaseDirectory, "content");
    }

    extension(WebApplication app)
    {
        /// <summary>A folder that cannot be served stops the start, not the first page.</summary>
        public void ReadLessons() => app.Services.GetRequiredService<CurrentLibrary>();

        public void MapLessonImages()
        {
            // Whoever may not read the lesson learns nothing of what it shows; no cache keeps it for others (StrictHeaders)
            app.MapShown("/contenu/{family}/{file}", (string family, string file, CurrentLibrary library, Me me) =>
                library.Now is var now && now.Showing(family, file).Any(me.MayRead) && now.Image(family, file) is { } image
                    ? Results.File(image.Bytes, image.Type, entityTag: new($"\"{image.Digest}\""))
                    : Results.NotFound()).WithMetadata(new Audience.EveryoneAttribute()).WithSecurityHeadersPolicy(StrictHeaders.Drawings);
        }
    }
}

public sealed record ContentFolderSetting(string Path);
