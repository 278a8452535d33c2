using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Onboarding.Core.Data.Backups;

/// <summary>
/// A backup is one file, a zip: the database as it stood at one moment, its manifest, and the digest key under the passphrase.
/// Taken while the site writes, it holds every row that was acknowledged before it began.
/// </summary>
public sealed class Backups(OnboardingDb db, string dataFolder, string passphrase, TimeProvider clock)
{
    private const string ManifestEntry = "passerelle.json";
    private const string DatabaseEntry = "database";
    private const string KeyEntry = "digest.key.sealed";

    private string Provider => db.HasOneWriter ? "Sqlite" : "PostgreSql";
    private string KeyPath => Path.Combine(dataFolder, DigestKey.FileName);

    /// <summary>Writes a new file; what has that name already stays as it is.</summary>
    /// <exception cref="BackupRefused">Nothing was written.</exception>
    public async Task<BackupManifest> Make(string path)
    {
        if (File.Exists(path)) throw new BackupRefused($"« {path} » existe déjà : une sauvegarde n’en remplace jamais une autre.");
        if ((await db.Database.GetPendingMigrationsAsync()).Any()) throw new BackupRefused("La base n’est pas à cette version de Passerelle : sauvegardez avec la version qui la sert, ou démarrez celle-ci une fois.");
        var key = await OwnKey();

        using var scratch = new ScratchFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var copy = scratch.File(DatabaseEntry);
        var census = await db.CopyTo(copy);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, Provider, clock.UtcNow, await Sha256Of(copy), census);

        var archive = scratch.File("archive");
        // People's names are in it: for this account's eyes
        var own = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) own.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(archive, own))
        {
            await using (var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null))
            {
                await Put(zip, ManifestEntry, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)));
                await Put(zip, DatabaseEntry, File.OpenRead(copy));
                await Put(zip, KeyEntry, new MemoryStream(SealedKey.Seal(key, passphrase)));
            }
            file.Flush(flushToDisk: true);
        }
        // Whoever finds a file of that name finds a whole one
        File.Move(archive, path);
        return manifest;
    }

    /// <summary>Puts the database and its key back as they were, then brings them to this release; tries it elsewhere before.</summary>
    /// <exception cref="BackupRefused">The database is as it was.</exception>
    public async Task<BackupManifest> Restore(string path, bool overwrite)
    {
        using var scratch = new ScratchFolder(dataFolder);
        var (manifest, copy, key) = await Unpack(path, scratch);
        if (!overwrite && await HoldsPeople()) throw new BackupRefused("La base n’est pas vide : rien n’a été changé. Pour la remplacer par la sauvegarde, ajoutez --overwrite.");

        await TryElsewhere(scratch, manifest, copy, key);
        // Written before the database is touched: a full disk is found out here
        var written = scratch.File(DigestKey.FileName);
        await File.WriteAllBytesAsync(written, key);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(written, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        await db.ReplaceBy(copy);
        // Killed between these two, the next start says that the key is another's, and restoring again mends it
        File.Move(written, KeyPath, overwrite: true);
        await db.Database.MigrateAsync();
        return manifest;
    }

    /// <summary>Restores into a place of its own, which is removed afterwards, and looks whether all is there.</summary>
    /// <exception cref="BackupRefused">This backup cannot be relied upon.</exception>
    public async Task<(BackupManifest Manifest, int Documents)> Verify(string path)
    {
        using var scratch = new ScratchFolder(dataFolder);
        var (manifest, copy, key) = await Unpack(path, scratch);
        return (manifest, await TryElsewhere(scratch, manifest, copy, key));
    }

    // The copy had its SHA-256: what is found here was wrong already when it was taken
    private async Task<int> TryElsewhere(ScratchFolder scratch, BackupManifest manifest, string copy, byte[] key)
    {
        await using var place = await db.GoElsewhere(scratch.File("trial"));
        await db.ReplaceBy(copy);
        await db.Database.OpenConnectionAsync();
        var found = await Census.Take(db.Database.GetDbConnection(), manifest.Census.Rows.Keys);
        foreach (var (table, rows) in manifest.Census.Rows)
        {
            if (found.Rows[table] != rows) throw new BackupRefused($"Cette sauvegarde n’est pas entière : sa table {table} a {found.Rows[table]} lignes au lieu de {rows}.");
        }
        await db.Database.MigrateAsync();
        if (!await Knows(key)) throw new BackupRefused("La clé de cette sauvegarde n’est pas celle de sa base : les noms des attestations ne pourraient plus être vérifiés.");
        if (await db.Damage() is { } damage) throw new BackupRefused($"La base de cette sauvegarde est abîmée : {damage}.");
        return await CheckDocuments();
    }

    private async Task<byte[]> OwnKey()
    {
        if (!File.Exists(KeyPath)) throw new BackupRefused($"Le fichier {DigestKey.FileName} manque dans le dossier des données : démarrez le site une première fois.");
        var key = await File.ReadAllBytesAsync(KeyPath);
        return await Knows(key) ? key : throw new BackupRefused($"Le fichier {DigestKey.FileName} n’est pas celui de cette base.");
    }

    private async Task<bool> Knows(byte[] key) =>
        await db.DigestKeyMarks.AsNoTracking().SingleOrDefaultAsync() is { } known && known.Mark.AsSpan().SequenceEqual(new DigestKey(key).Mark);

    private async Task<bool> HoldsPeople() =>
        (await db.Database.GetAppliedMigrationsAsync()).Any() && await db.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\" FROM \"People\"").AnyAsync();

    private async Task<(BackupManifest Manifest, string Copy, byte[] Key)> Unpack(string path, ScratchFolder scratch)
    {
        if (!File.Exists(path)) throw new BackupRefused($"« {path} » n’existe pas.");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(path);
            var manifest = JsonSerializer.Deserialize<BackupManifest>(await Get(zip, ManifestEntry));
            if (manifest is not { Census: { LastMigration: not null, Rows: not null }, Provider: not null, Sha256: not null }) throw new InvalidDataException();
            if (manifest.Format != BackupManifest.CurrentFormat) throw new BackupRefused("Cette sauvegarde a été faite par une version que celle-ci ne sait pas lire.");
            if (manifest.Provider != Provider) throw new BackupRefused($"Cette sauvegarde vient d’une base {manifest.Provider}, et le réglage Database:Provider demande {Provider}.");
            if (!db.Database.GetMigrations().Contains(manifest.Census.LastMigration)) throw new BackupRefused("Cette sauvegarde vient d’une version plus récente : installez celle-là d’abord.");

            var copy = scratch.File(DatabaseEntry);
            await (zip.GetEntry(DatabaseEntry) ?? throw new InvalidDataException()).ExtractToFileAsync(copy, overwrite: false);
            if (await Sha256Of(copy) != manifest.Sha256) throw new InvalidDataException();
            return (manifest, copy, SealedKey.Open(await Get(zip, KeyEntry), passphrase)
                ?? throw new BackupRefused("Cette sauvegarde a été faite avec une autre phrase : donnez celle d’alors au réglage Backup:Passphrase."));
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException)
        {
            throw new BackupRefused($"« {path} » n’est pas une sauvegarde de Passerelle, ou il est abîmé.");
        }
    }

    // One at a time: together they may be larger than the memory
    private async Task<int> CheckDocuments()
    {
        var ids = await db.StoredFiles.Select(file => file.Id).ToListAsync();
        foreach (var id in ids)
        {
            var file = await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Id == id);
            if (!SHA256.HashData(file.Content).AsSpan().SequenceEqual(file.Sha256)) throw new BackupRefused($"Le document {id} n’a plus son empreinte.");
        }
        return ids.Count;
    }

    private static async Task Put(ZipArchive zip, string name, Stream content)
    {
        await using (content)
        await using (var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync())
            await content.CopyToAsync(entry);
    }

    private static async Task<byte[]> Get(ZipArchive zip, string name)
    {
        await using var entry = await (zip.GetEntry(name) ?? throw new InvalidDataException()).OpenAsync();
        using var content = new MemoryStream();
        await entry.CopyToAsync(content);
        return content.ToArray();
    }

    private static async Task<string> Sha256Of(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexString(await SHA256.HashDataAsync(file));
    }
}
