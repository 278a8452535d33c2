using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Core.Data;

namespace Onboarding.Core.People;

/// <summary>How accounts are kept: Identity, with the CNIL's rules for passwords (2022-100, its case of throttled guessing).</summary>
public static class Accounts
{
    public const int ShortestPassword = 12;

    /// <summary>OWASP's figure for PBKDF2-SHA512, about 80 ms of one core.</summary>
    public const int HashRounds = 220_000;

    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddSingleton<SecurityStamps>();
        services.AddSingleton<IInterceptor, RenewedStamps>();
        return services.AddIdentityCore<Person>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword,
                    RequiredUniqueChars = 5,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<OnboardingDb>()
            .AddErrorDescriber<FrenchIdentityErrors>()
            .AddPasswordValidator<KnownPasswords>();
    }
}
