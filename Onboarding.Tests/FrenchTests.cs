using FsCheck.Xunit;
using Onboarding.Core;

namespace Onboarding.Tests;

public sealed class FrenchTests
{
    // ~ stands for the space that never breaks
    private static string Nb(string text) => text.Replace('~', '\u00A0');

    [Theory]
    [InlineData("2026-05-04", "lundi 4 mai 2026", "4 mai 2026")]
    [InlineData("2026-05-01", "vendredi 1er mai 2026", "1er mai 2026")]
    [InlineData("2027-02-28", "dimanche 28 février 2027", "28 février 2027")]
    [InlineData("2027-08-11", "mercredi 11 août 2027", "11 août 2027")]
    public void A_date_is_written_in_full(string date, string full, string brief)
    {
        French.Long(DateOnly.Parse(date)).ShouldBe(full);
        French.Short(DateOnly.Parse(date)).ShouldBe(brief);
    }

    [Theory]
    [InlineData("09:00", "9~h~00")]
    [InlineData("00:05", "0~h~05")]
    [InlineData("18:30:59", "18~h~30")]
    public void An_hour_never_breaks_over_two_lines(string time, string written) => French.Hour(TimeOnly.Parse(time)).ShouldBe(Nb(written));

    [Fact]
    public void Hours_run_from_one_to_the_other() => French.Hours(new(9, 0), new(12, 0)).ShouldBe(Nb("9~h~00 – 12~h~00"));

    [Theory]
    [InlineData(0, "0~h~00")]
    [InlineData(59, "0~h~59")]
    [InlineData(180, "3~h~00")]
    [InlineData(1505, "25~h~05")]
    public void A_duration_is_hours_and_minutes(int minutes, string written) => French.Duration(minutes).ShouldBe(Nb(written));

    [Fact]
    public void Only_the_first_is_written_otherwise()
    {
        French.Ordinal(1).ShouldBe("1er");
        French.Ordinal(1, feminine: true).ShouldBe("1re");
        French.Ordinal(2).ShouldBe("2e");
        French.Ordinal(21, feminine: true).ShouldBe("21e");
    }

    [Theory]
    [InlineData("Prêt ? Oui ! À demain ; voici : 10 % ou 5 €", "Prêt~? Oui~! À demain~; voici~: 10~% ou 5~€")]
    [InlineData("« Bonjour »", "«~Bonjour~»")]
    [InlineData("«Bonjour»", "«~Bonjour~»")]
    [InlineData("«\u202FBonjour\u202F»\u202F!", "«~Bonjour~»~!")]
    [InlineData("L'accueil d'aujourd'hui", "L’accueil d’aujourd’hui")]
    [InlineData("https://clairval.example/aide?page=2", "https://clairval.example/aide?page=2")]
    [InlineData("à 9:30", "à 9:30")]
    [InlineData("L'été : 5 % de 1,99 €", "L’été~: 5~% de 1,99~€")]
    [InlineData("Le 03 53 01 42 60, en 2026, à 100 000 personnes", "Le 03~53~01~42~60, en 2026, à 100~000 personnes")]
    [InlineData("", "")]
    public void The_typographer_sets_apostrophes_and_spaces(string typed, string set) => French.Typeset(typed).ShouldBe(Nb(set));

    [Property]
    public void What_is_typeset_stays_as_it_is(string? typed)
    {
        var set = French.Typeset(typed ?? "");

        French.Typeset(set).ShouldBe(set);
    }
}
