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

    /// <summary>An address of e-mail, or figures as long as a telephone number or a code. No rule finds a name: whoever reads the words takes it out.</summary>
    public static bool NamesSomebody(string sentence) => AddressOrNumber().IsMatch(sentence);

    [GeneratedRegex(@"\S@\S|\d(?:[\s.\-]?\d){5}")]
    private static partial Regex AddressOrNumber();
}

/// <summary>What readers said of one lesson.</summary>
public sealed record Opinions(string Module, int Helped, int NotHelped);

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
            .GroupBy(o => o.Module, (module, all) => new Opinions(module, all.Count(o => o.Helped), all.Count(o => !o.Helped))).ToListAsync();

        /// <summary>The last days first.</summary>
        public Task<List<Opinion>> Sentences(int most) => db.Opinions.AsNoTracking()
            .Where(o => o.Sentence != null).OrderByDescending(o => o.On).Take(most).ToListAsync();

        /// <summary>Takes a sentence out wherever it was written about the lesson; that the lesson helped or not stays. Called inside the write gate.</summary>
        public async Task<int> TakeOut(Guid opinion) => await db.Opinions.SingleOrDefaultAsync(o => o.Id == opinion) is not { } read
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
