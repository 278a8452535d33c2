using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Messages;

namespace Onboarding.Web;

/// <summary>Where everything is kept: the database, the folder beside it, the queue that works through what was left to do.</summary>
public static class Storage
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var folder = builder.Configuration["Data:Path"] is { Length: > 0 } path ? path : Path.Combine(builder.Environment.ContentRootPath, "data");
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongSetting("Data:Path", $"désigne « {folder} », un dossier où l’on ne peut pas écrire");
        }
        builder.Services.AddOnboardingDb(builder.Configuration, folder);
        builder.Services.AddSingleton(_ => DigestKey.In(folder));
        builder.Services.AddSingleton<QueueWorker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<QueueWorker>());
        builder.Services.AddSingleton<DailyWork>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DailyWork>());
    }

    /// <summary>Brings the database to the model of this release; a new one is made whole.</summary>
    public static async Task Migrate(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OnboardingDb>().Database.MigrateAsync();
    }
}
