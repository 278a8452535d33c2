using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Core.Data;

/// <summary>
/// The key of every digest that must not be guessed from a stolen database: a secret file beside it, never in it.
/// Losing the file makes cards unknown and names on paper unverifiable, so it is part of the backup.
/// </summary>
public sealed class DigestKey(byte[] key)
{
    public const int Bytes = HMACSHA256.HashSizeInBytes;
    public const string FileName = "digest.key";

    public byte[] Digest(string purpose, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\0{text}"));

    /// <summary>Another key of the same length, which tells nothing of this one (HKDF, RFC 5869).</summary>
    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes(purpose));

    /// <summary>Tells this key from another without telling it.</summary>
    public byte[] Mark => Digest("mark", "");

    /// <summary>Reads the key of this folder, or makes one at the first start.</summary>
    public static DigestKey In(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            file.Write(RandomNumberGenerator.GetBytes(Bytes));
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made by an earlier start, or by another node a moment ago
        }
        return Read(folder);
    }

    /// <summary>Reads the key of a folder that has one.</summary>
    public static DigestKey Read(string folder) =>
        File.ReadAllBytes(Path.Combine(folder, FileName)) is { Length: Bytes } key
            ? new DigestKey(key)
            : throw new WrongSetting("Data:Path", $"contient un fichier {FileName} abîmé : remettez celui de la sauvegarde");
}
