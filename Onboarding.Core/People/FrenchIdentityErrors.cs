using Microsoft.AspNetCore.Identity;

namespace Onboarding.Core.People;

/// <summary>Identity’s refusals, in French sentences that say what to do.</summary>
public sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Quelque chose n’a pas fonctionné. Réessayez dans une minute.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Ce compte vient d’être modifié ailleurs. Rechargez la page et recommencez.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Le mot de passe est incorrect.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Ce lien n’est plus valable. Demandez-en un nouveau.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "Ce code de secours n’est pas valable, ou il a déjà servi.");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Un autre compte utilise déjà cette connexion.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), "Cette adresse e-mail n’a pas la forme attendue, par exemple prenom.nom@exemple.fr.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Cette adresse e-mail n’a pas la forme attendue, par exemple prenom.nom@exemple.fr.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Un compte existe déjà avec cette adresse e-mail.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Un compte existe déjà avec cette adresse e-mail.");

    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), "Ce rôle n’existe pas.");

    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), "Ce rôle existe déjà.");

    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "Ce compte a déjà un mot de passe.");

    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "Ce compte ne peut pas être mis en pause.");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), "Cette personne a déjà ce rôle.");

    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), "Cette personne n’a pas ce rôle.");

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), $"Le mot de passe doit compter {length} caractères ou plus. Une phrase convient très bien.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Say(nameof(PasswordRequiresUniqueChars), $"Le mot de passe doit employer au moins {uniqueChars} caractères différents.");

    public override IdentityError PasswordRequiresNonAlphanumeric() => Say(nameof(PasswordRequiresNonAlphanumeric), "Le mot de passe doit contenir un signe, par exemple « ! ».");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Le mot de passe doit contenir un chiffre.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Le mot de passe doit contenir une minuscule.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Le mot de passe doit contenir une majuscule.");

    private static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
