using System.Security.Cryptography;

namespace Onboarding.Core.Data.Backups;

/// <summary>
/// The digest key as it travels in a backup: under a passphrase. In clear beside the digests it would let a thief try names on
/// them; left out it would be missing on the day of the restoration.
/// </summary>
internal static class SealedKey
{
    private const int SaltBytes = 16;
    private const int Rounds = 600_000;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Salt, nonce, tag, key, one after the other.</summary>
    public static byte[] Seal(byte[] key, string passphrase)
    {
        var (salt, nonce) = (RandomNumberGenerator.GetBytes(SaltBytes), RandomNumberGenerator.GetBytes(NonceBytes));
        var (tag, hidden) = (new byte[TagBytes], new byte[key.Length]);
        using var cipher = Cipher(passphrase, salt);
        cipher.Encrypt(nonce, key, hidden, tag);
        return [.. salt, .. nonce, .. tag, .. hidden];
    }

    /// <summary>Null for another passphrase, and for what was sealed otherwise.</summary>
    public static byte[]? Open(byte[] box, string passphrase)
    {
        if (box.Length != SaltBytes + NonceBytes + TagBytes + DigestKey.Bytes) return null;

        var rest = box.AsSpan(SaltBytes);
        var key = new byte[DigestKey.Bytes];
        using var cipher = Cipher(passphrase, box[..SaltBytes]);
        try
        {
            cipher.Decrypt(rest[..NonceBytes], rest[(NonceBytes + TagBytes)..], rest.Slice(NonceBytes, TagBytes), key);
            return key;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static AesGcm Cipher(string passphrase, byte[] salt) =>
        new(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA512, 32), TagBytes);
}
