using Microsoft.AspNetCore.Identity;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

/// <summary>The real one, which says how often it worked: the time that it takes would tell who has an account.</summary>
public sealed class CountingHasher : IPasswordHasher<Person>
{
    private readonly PasswordHasher<Person> real = new();
    private int verified;

    public int Verified => verified;

    public string HashPassword(Person user, string password) => real.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref verified);
        return real.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
