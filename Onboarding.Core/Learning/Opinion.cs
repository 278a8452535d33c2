using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onboarding.Core.Data;

namespace Onboarding.Core.Learning;

/// <summary>
/// Whether a lesson helped its reader, and perhaps why. Nobody's: the row tells a day, and neither the hour nor the reader.
/// </summary>
public sealed partial class Opinion(string module, bool helped, string? sentence, DateOnly on)
{
    public const int SentenceLength = 300;

    /// <summary>Of one lesson. A reader has one; a machine that sends thousands fills no database.</summary>
    public const int MostADay = 50;

    private const int KeptMonths = 12;

    /// <summary>Random: one that tells the time would tell more than the day.</summary>
    public Guid Id { get; private set; } = new(RandomNumberGenerator.GetBytes(16));
    public string Module { get; private set; } = module;
    public bool Helped { get; private set; } = helped;
    public string? Sentence { get; private set; } = sentence;
    public DateOnly On { get; private set; } = on;

    public static DateOnly OldestKept(DateOnly today) => today.AddMonths(-KeptMonths);

    /// <summary>An address of e-mail, or figures as long as a telephone number or a code, but no day. No rule finds a name: whoever reads the words takes it out.</summary>
    public static bool NamesSomebody(string sentence) => AddressOrNumber().IsMatch(Day().Replace(sentence, ""));

    [GeneratedRegex(@"\w@\w|\d(?:[\s.\-\u2010\u2011/]*\d){5}")]
    private static partial Regex AddressOrNumber();

    [GeneratedRegex(@"(?<!\d[\s.\-/]?)\d{1,2}(?<sign>[.\-/])\d{1,2}\k<sign>(?:\d{4}|\d{2})(?![\s.\-/]?\d)")]
    private static partial Regex Day();
}

/// <summary>What readers said of one lesson.</summary>
public sealed record Opinions(string Module, int Helped, int NotHelped, int Sentences);

public static class OpinionsOfReaders
{
    extension(OnboardingDb db)
    {
        /// <summary>False when the lesson has its fill for the day. Called inside the write gate.</summary>
        public async Task<bool> Hear(Opinion opinion)
        {
            if (await db.Opinions.CountAsync(o => o.Module == opinion.Module && o.On == opinion.On) >= Opinion.MostADay) return false;
            db.Opinions.Add(opinion);
            return true;
        }

        public Task<List<Opinions>> OpinionsByModule() => db.Opinions
            .GroupBy(o => o.Module, (module, all) => new Opinions(module, all.Count(o => o.Helped), all.Count(o => !o.Helped), all.Count(o => o.Sentence != null))).ToListAsync();

        /// <summary>Those with a sentence, about one lesson, of this day and before; the last days first.</summary>
        public Task<List<Opinion>> SentencesAbout(string module, DateOnly until, int most) => db.Opinions.AsNoTracking()
            .Where(o => o.Module == module && o.On <= until && o.Sentence != null).OrderByDescending(o => o.On).Take(most).ToListAsync();

        /// <summary>Takes a sentence out wherever it was written about the lesson; that the lesson helped or not stays. Zero when it was gone. Called inside the write gate.</summary>
        public async Task<int> TakeOut(Guid opinion) => await db.Opinions.SingleOrDefaultAsync(o => o.Id == opinion && o.Sentence != null) is not { } read
            ? 0
            : await db.Opinions.Where(o => o.Module == read.Module && o.Sentence == read.Sentence)
                .ExecuteUpdateAsync(o => o.SetProperty(said => said.Sentence, (string?)null));

        public Task<int> PurgeOpinions(DateTime now)
        {
            var oldest = Opinion.OldestKept(DateOnly.FromDateTime(Paris.FromUtc(now)));
            return db.Opinions.Where(o => o.On < oldest).ExecuteDeleteAsync();
        }
    }
}

file sealed class OpinionMap : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> opinion)
    {
        opinion.Property(o => o.Module).HasMaxLength(Progress.ModuleLength);
        opinion.Property(o => o.Sentence).HasMaxLength(Opinion.SentenceLength);
        opinion.HasIndex(o => new { o.Module, o.On });
        opinion.HasIndex(o => o.On);
    }
}
