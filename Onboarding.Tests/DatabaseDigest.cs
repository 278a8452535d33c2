using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onboarding.Core.Data;

namespace Onboarding.Tests;

/// <summary>One line for every row of every table, so that a test can say that nothing was written, on both databases.</summary>
public static class DatabaseDigest
{
    /// <summary>All that may be written by a refusal.</summary>
    public const string Throttles = "Throttles";

    public static async Task<string> Of(OnboardingDb db, params string[] butFor) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', await Lines(db, butFor)))));

    public static async Task<IReadOnlyList<string>> Lines(OnboardingDb db, params string[] butFor)
    {
        var lines = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Except(butFor).Order(StringComparer.Ordinal))
            lines.AddRange((await Rows(db, table)).Order(StringComparer.Ordinal).Select(row => $"{table}|{row}"));
        return lines;
    }

    extension(Website site)
    {
        /// <summary>Whatever is done, every row stays as it was, but for those of the tables named.</summary>
        public async Task WritesNothing(Func<Task> act, params string[] butFor)
        {
            var before = await site.Read(db => Of(db, butFor));
            await act();
            (await site.Read(db => Of(db, butFor))).ShouldBe(before, "something was written");
        }
    }

    private static async Task<List<string>> Rows(OnboardingDb db, string table)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Written(reader.GetValue(i)))));
        return rows;
    }

    private static string? Written(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Array many => string.Join(',', many.Cast<object>()),
        DateTime instant => instant.ToString("O"),
        _ => value.ToString(),
    };
}
