using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;
using Onboarding.Core.Messages;

namespace Onboarding.Web;

/// <summary>Where everything is kept: the database, the folder beside it, the queue that works through what was left to do.</summary>
public static class Storage
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var folder = new DataFolder(builder.Configuration["Data:Path"] is { Length: > 0 } path ? path : Path.Combine(builder.Environment.ContentRootPath, "data"));
        try
        {
            Directory.CreateDirectory(folder.Path);
            folder.TryWriting();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongSetting("Data:Path", $"désigne « {folder.Path} », un dossier où l’on ne peut pas écrire");
        }
        builder.Services.AddOnboardingDb(builder.Configuration, folder.Path);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(_ => DigestKey.In(folder.Path));
        builder.Services.AddSingleton<QueueWorker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<QueueWorker>());
        builder.Services.AddSingleton<DailyWork>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DailyWork>());
    }

    extension(IServiceProvider services)
    {
        /// <summary>A database that cannot be opened stops the start in a sentence, without the address and the password in it.</summary>
        public async Task CheckDatabase()
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                if (await scope.ServiceProvider.GetRequiredService<OnboardingDb>().IsFromALaterRelease())
                    throw new WrongSetting("ConnectionStrings:Onboarding", "désigne une base d’une version plus récente de Passerelle : installez cette version, ou restaurez une sauvegarde plus ancienne");
            }
            catch (Exception failure) when (failure is DbException or SocketException)
            {
                throw CannotOpen;
            }
        }

        /// <summary>Brings the database to the model of this release; a new one is made whole.</summary>
        public async Task Migrate()
        {
            await using var scope = services.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<OnboardingDb>().Database.MigrateAsync();
            }
            catch (DbException failure) when (Errors.IsDatabaseAway(failure))
            {
                throw CannotOpen;
            }
            var key = services.GetRequiredService<DigestKey>();
            if (!await services.GetRequiredService<WriteGate>().Write(db => db.Knows(key)))
                throw new WrongSetting("Data:Path", $"désigne un dossier dont le fichier {DigestKey.FileName} n’est pas celui de cette base : remettez le bon, ou restaurez la sauvegarde");
        }
    }

    private static WrongSetting CannotOpen =>
        new("ConnectionStrings:Onboarding", "désigne une base que l’on ne peut pas ouvrir : vérifiez que le serveur répond, que le compte et le fichier sont les bons");
}
