using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Onboarding.Web.Languages;

/// <summary>The framework's own sentences about a form, in French; T turns them into the reader's language afterwards.</summary>
public sealed class FrenchMessages : IValidationMetadataProvider
{
    public static void Speak(MvcOptions mvc, T t)
    {
        mvc.ModelMetadataDetailsProviders.Add(new FrenchMessages());

        // Set once for the whole site: the sentence must be looked up when it is said, not here
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => t["« {1} » : « {0} » ne convient pas.", value, field]);
        messages.SetMissingBindRequiredValueAccessor(field => t["« {0} » est à remplir.", field]);
        messages.SetMissingKeyOrValueAccessor(() => t["Ce champ est à remplir."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => t["Rien n’a été reçu. Recommencez."]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => t["« {0} » ne convient pas.", value]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => t["Cette réponse ne convient pas."]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => t["Écrivez un nombre, en chiffres."]);
        messages.SetUnknownValueIsInvalidAccessor(field => t["« {0} » ne convient pas.", field]);
        messages.SetValueIsInvalidAccessor(value => t["« {0} » ne convient pas.", value]);
        messages.SetValueMustBeANumberAccessor(field => t["« {0} » : écrivez un nombre, en chiffres.", field]);
        messages.SetValueMustNotBeNullAccessor(_ => t["Ce champ est à remplir."]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (IsUntouched(rule)) rule.ErrorMessage = Sentence(rule) ?? rule.ErrorMessage;
    }

    // EmailAddress, Phone and Url come with an English sentence already set
    private static bool IsUntouched(ValidationAttribute rule) =>
        rule.ErrorMessageResourceName is null && rule.ErrorMessage is not { Length: > 0 } or ['T', 'h', 'e', ' ', ..];

    private static string? Sentence(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "« {0} » est à remplir.",
        StringLengthAttribute { MinimumLength: > 0 } => "« {0} » : entre {2} et {1} caractères.",
        StringLengthAttribute or MaxLengthAttribute => "« {0} » : {1} caractères au plus.",
        MinLengthAttribute => "« {0} » : {1} caractères au moins.",
        RangeAttribute => "« {0} » : de {1} à {2}.",
        EmailAddressAttribute => "« {0} » : écrivez une adresse comme nom@exemple.fr.",
        PhoneAttribute => "« {0} » : écrivez un numéro comme 06 39 98 12 34.",
        UrlAttribute => "« {0} » : écrivez une adresse qui commence par https://.",
        CompareAttribute => "« {0} » et « {1} » doivent être identiques.",
        RegularExpressionAttribute => "« {0} » n’a pas la forme attendue.",
        _ => null,
    };
}
