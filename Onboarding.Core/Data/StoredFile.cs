using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onboarding.Core.Data;

/// <summary>A document as bytes, loaded only by a download. What was issued is never made again: it is read from here.</summary>
public sealed class StoredFile(string contentType, byte[] content, DateTime storedAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string ContentType { get; private set; } = contentType;
    public byte[] Content { get; private set; } = content;
    public byte[] Sha256 { get; private set; } = SHA256.HashData(content);
    public DateTime StoredAt { get; private set; } = storedAt;
}

file sealed class StoredFileMap : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> file)
    {
        file.Property(f => f.ContentType).HasMaxLength(80);
        file.Property(f => f.Sha256).HasMaxLength(SHA256.HashSizeInBytes);
    }
}
