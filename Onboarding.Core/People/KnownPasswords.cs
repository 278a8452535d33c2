using Microsoft.AspNetCore.Identity;

namespace Onboarding.Core.People;

/// <summary>
/// Refuses what everybody tries first: the long ones among the leaked-and-common passwords, a word or a row of keys repeated,
/// and the person's own name or address.
/// </summary>
public sealed class KnownPasswords : IPasswordValidator<Person>
{
    private static readonly string[] Common =
    [
        "motdepasse", "password", "azerty", "azertyuiop", "qwerty", "qwertyuiop", "qsdfghjklm", "wxcvbn", "bonjour", "soleil", "jetaime",
        "doudou", "chouchou", "loulou", "marseille", "passerelle", "administrateur", "administrator", "welcome", "letmein", "iloveyou",
        "princess", "football", "123456", "123456789", "1234567890", "0123456789", "987654321", "147258369", "1q2w3e4r", "1qaz2wsx", "abcdefgh",
        "agglomeration", "passerelledemo",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Person> people, Person person, string? password)
    {
        var letters = Letters(password ?? "");
        var known = letters.Length > 0 && (Common.Any(word => IsMadeOf(letters, word)) || Own(person).Any(word => IsMadeOf(letters, word)));
        return Task.FromResult(known
            ? IdentityResult.Failed(new IdentityError { Code = "KnownPassword", Description = "Ce mot de passe est trop connu. Choisissez plutôt une phrase que vous seul connaissez." })
            : IdentityResult.Success);
    }

    private static IEnumerable<string> Own(Person person) =>
        $"{person.Name} {person.Email}".Split(' ', '@', '.', '-', '’', '\'').Append(person.Name).Append(person.Email).Select(word => Letters(word!)).Where(word => word.Length > 3);

    // « motdepasse2027 » and « azertyazerty! » are still the word that everybody tries
    private static bool IsMadeOf(string letters, string word) =>
        letters.Contains(word) && letters.Replace(word, "").Trim("0123456789".ToCharArray()).Length < 3;

    private static string Letters(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
