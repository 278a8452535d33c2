using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Onboarding.Core.Catalogue;

namespace Onboarding.Web.Languages;

/// <summary>How a reader reads: the language, the size of the letters and the space between them, each in a cookie that ends with the browser's session.</summary>
public static class SiteLanguages
{
    public const string LanguageCookie = "langue";
    public const string TextCookie = "texte";
    public const string SpacingCookie = "espacement";

    /// <summary>Of the lessons, each under the name its own readers give it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Readings = LessonLanguage.All.ToDictionary(language => language.Code, language => language.Name);

    public static readonly IReadOnlyList<string> TextSizes = ["normal", "large", "larger"];

    public static readonly IReadOnlyList<string> TextSpacings = ["normal", "wide"];

    /// <summary>Of a language of the lessons, for the attribute lang.</summary>
    public static string Lang(string reading) => LessonLanguage.Of(reading).Lang;

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Direction => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "rtl" : "ltr";

    extension(WebApplicationBuilder builder)
    {
        public void AddLanguages()
        {
            builder.Services.AddLocalization();
            builder.Services.AddSingleton<T>();
            // Without it é travels as &#xE9;
            builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
            // Afterwards: the framework's own rules must be there to be spoken for
            builder.Services.AddOptions<MvcOptions>().PostConfigure<T>(FrenchMessages.Speak);
            builder.Services.AddOptions<MvcDataAnnotationsLocalizationOptions>()
                .PostConfigure<T>((annotations, t) => annotations.DataAnnotationLocalizerProvider = (_, _) => t);
            builder.Services.Configure<RequestLocalizationOptions>(localization =>
            {
                localization.DefaultRequestCulture = new("fr-FR", "fr");
                localization.SupportedCultures = [CultureInfo.GetCultureInfo("fr-FR")];
                localization.SupportedUICultures = [.. LessonLanguage.OfTheScreen.Select(CultureInfo.GetCultureInfo)];
                localization.ApplyCurrentCultureToResponseHeaders = true;
                localization.RequestCultureProviders = [new ByCookie()];
            });
        }
    }

    extension(WebApplication app)
    {
        public void UseLanguages() => app.UseRequestLocalization();
    }

    extension(HttpRequest request)
    {
        /// <summary>In which lessons are read.</summary>
        public string Reading => request.Chosen(LanguageCookie, Readings.Keys);

        /// <summary>In which the screen speaks.</summary>
        public string Language => Lang(request.Reading);

        public string TextSize => request.Chosen(TextCookie, TextSizes);

        public string TextSpacing => request.Chosen(SpacingCookie, TextSpacings);

        /// <summary>All of it, for what is kept of a page.</summary>
        public string Comfort => $"{request.Reading} {request.TextSize} {request.TextSpacing}";

        private string Chosen(string cookie, IEnumerable<string> choices) =>
            request.Cookies[cookie] is { } chosen && choices.Contains(chosen) ? chosen : choices.First();
    }

    extension(HttpResponse response)
    {
        /// <summary>Remembers a choice until the browser's session ends.</summary>
        public void Remember(string cookie, string choice) =>
            response.Cookies.Append(cookie, choice, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
    }

    /// <summary>Speaks the reader's language where the pipeline has not been: in the answer to a failure.</summary>
    public static void Speak(HttpRequest request) =>
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo(request.Language));

    // Only words change with the language: ar-SA would show the year 1448, fa a Persian calendar
    private sealed class ByCookie : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext context) =>
            Task.FromResult<ProviderCultureResult?>(new("fr-FR", context.Request.Language));
    }
}
