using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;
using Onboarding.Core.Documents;
using Onboarding.Core.Learning;
using Onboarding.Core.People;
using Onboarding.Core.Sessions;

namespace Onboarding.Core.Certificates;

public enum CertificateKind
{
    /// <summary>De présence: half-days proved by attendance.</summary>
    Attendance,

    /// <summary>De suivi: a course done.</summary>
    FollowUp,
}

/// <summary>
/// An attestation as it was issued. It remembers by itself all that it stated: whatever changes afterwards (a name, a title,
/// the template), the facts stay and the PDF is read back as the bytes that were issued.
/// </summary>
public sealed class Certificate
{
    /// <summary>Eighty random bits.</summary>
    public const int CodeLength = 16;

    /// <summary>A course's title is content, which may be longer than a session's.</summary>
    public const int TitleLength = Catalogue.Course.LongestTitle;

    /// <param name="facts">What the document states.</param>
    /// <param name="versions">Of each lesson by its slug: which text was taught or read.</param>
    /// <param name="file">The document.</param>
    public Certificate(CertificateFacts facts, IReadOnlyDictionary<string, string> versions, DigestKey key, StoredFile file)
    {
        (Number, Code, Issuer, FileId) = (facts.Number, facts.Code, facts.Issuer, file.Id);
        // As an object, or only what both kinds share would be written
        Facts = JsonSerializer.Serialize(new { Document = (object)(facts with { Holder = "" }), Modules = versions });
        NameDigest = NameForm.Digest(key, Code, facts.Holder);
    }

    private Certificate() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required CertificateKind Kind { get; init; }

    /// <summary>The year and a running number: 2026-000123.</summary>
    public string Number { get; private set; } = "";

    /// <summary>For public verification; not derived from anything.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Null for a guest, who has no account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Of an attestation de présence.</summary>
    public Guid? BookingId { get; init; }
    public Guid? SessionId { get; init; }

    /// <summary>The slug, of an attestation de suivi.</summary>
    public string? Course { get; init; }

    /// <summary>When what it states was complete: the sheet closed, the last lesson done.</summary>
    public required DateTime CompletedAt { get; init; }
    public string Issuer { get; private set; } = "";
    public required string Title { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Proved by attendance; none for a course, which is read unseen.</summary>
    public int Minutes { get; init; }

    /// <summary>Everything that the document states but the person's name, as JSON.</summary>
    public string Facts { get; private set; } = "";
    public int TemplateVersion { get; private set; } = CertificateDocument.TemplateVersion;

    /// <summary>Answers yes or no to the name on the paper; never gives it back.</summary>
    public byte[] NameDigest { get; private set; } = [];
    public int NameFormVersion { get; init; } = NameForm.Version;
    public Guid FileId { get; private set; }

    /// <summary>The code that was meant, or null when it cannot be one.</summary>
    public static string? ReadCode(string? typed) => Crockford.Read(typed) is { Length: CodeLength } code ? code : null;

    public bool IsFor(string name, DigestKey key) =>
        NameFormVersion == NameForm.Version && NameDigest.AsSpan().SequenceEqual(NameForm.Digest(key, Code, name));
}

/// <summary>The running number of a year. Counting up locks its row until the commit: no number twice, on any node.</summary>
public sealed class CertificateNumbers(int year, int last)
{
    public int Year { get; private set; } = year;
    public int Last { get; private set; } = last;

    public static async Task<string> Next(OnboardingDb db, int year)
    {
        // Both databases say it alike; two nodes that open a year at once both find it open
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "CertificateNumbers" ("Year", "Last") VALUES ({year}, 0) ON CONFLICT DO NOTHING""");
        var ofYear = db.CertificateNumbers.Where(n => n.Year == year);
        await ofYear.ExecuteUpdateAsync(numbers => numbers.SetProperty(n => n.Last, n => n.Last + 1));
        return $"{year}-{await ofYear.Select(n => n.Last).SingleAsync():000000}";
    }
}

file sealed class CertificateMap : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> certificate)
    {
        certificate.Property(c => c.Kind).HasConversion<string>().HasMaxLength(20);
        certificate.Property(c => c.Number).HasMaxLength(16);
        certificate.Property(c => c.Code).HasMaxLength(Certificate.CodeLength);
        certificate.Property(c => c.Course).HasMaxLength(Progress.ModuleLength);
        certificate.Property(c => c.Issuer).HasMaxLength(160);
        certificate.Property(c => c.Title).HasMaxLength(Certificate.TitleLength);
        certificate.Property(c => c.NameDigest).HasMaxLength(DigestKey.Bytes);
        certificate.HasIndex(c => c.Number).IsUnique();
        certificate.HasIndex(c => c.Code).IsUnique();
        // One for a round, on however many nodes
        certificate.HasIndex(c => new { c.PersonId, c.Course, c.CompletedAt }).IsUnique();
        certificate.HasIndex(c => new { c.Kind, c.BookingId }).IsUnique();
        certificate.ToTable(table => table.HasCheckConstraint("CK_Certificates_OfOneKind", """
            ("Kind" = 'Attendance' AND "SessionId" IS NOT NULL AND "BookingId" IS NOT NULL AND "Course" IS NULL)
            OR ("Kind" = 'FollowUp' AND "SessionId" IS NULL AND "BookingId" IS NULL AND "Course" IS NOT NULL)
            """));
        certificate.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<Booking>().WithMany().HasForeignKey(c => c.BookingId).OnDelete(DeleteBehavior.Restrict);
        certificate.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

file sealed class CertificateNumbersMap : IEntityTypeConfiguration<CertificateNumbers>
{
    public void Configure(EntityTypeBuilder<CertificateNumbers> numbers)
    {
        numbers.HasKey(n => n.Year);
        numbers.Property(n => n.Year).ValueGeneratedNever();
    }
}
