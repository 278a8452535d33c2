using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Onboarding.Core.Data;

namespace Onboarding.Web;

/// <summary>
/// The keys of cookies and forms lie in the database, encrypted by a key derived from <see cref="DigestKey"/>'s file beside it:
/// whoever steals the database signs in as nobody. Keys kept in clear by an earlier release are still read.
/// </summary>
public static class ProtectedKeys
{
    public static void AddProtectedKeys(this WebApplicationBuilder builder) =>
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<DigestKey>((keys, secret) => keys.XmlEncryptor = new FolderKeyEncryptor(secret));

    // A kept key names this type: renamed or moved, it would no longer be read
    private sealed class FolderKeyEncryptor(DigestKey secret) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            using var aes = Cipher(secret);
            var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
            var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
            var (tag, cipher) = (new byte[TagLength], new byte[plain.Length]);
            aes.Encrypt(nonce, plain, cipher, tag);
            return new(new XElement("folderKey", Convert.ToBase64String([.. nonce, .. tag, .. cipher])), typeof(FolderKeyDecryptor));
        }
    }

    private sealed class FolderKeyDecryptor(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            using var aes = Cipher(services.GetRequiredService<DigestKey>());
            var kept = Convert.FromBase64String(encryptedElement.Value).AsSpan();
            var nonce = kept[..AesGcm.NonceByteSizes.MaxSize];
            var tag = kept[nonce.Length..][..TagLength];
            var cipher = kept[(nonce.Length + TagLength)..];
            var plain = new byte[cipher.Length];
            aes.Decrypt(nonce, cipher, tag, plain);
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
    }

    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    private static AesGcm Cipher(DigestKey secret) => new(secret.Derive("data-protection-keys"), TagLength);
}
