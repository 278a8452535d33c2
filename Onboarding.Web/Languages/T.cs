using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Onboarding.Core;

namespace Onboarding.Web.Languages;

/// <summary>
/// What citizens' pages say. The French sentence is its own key; another language is one file, Texts.en.resx.
/// A sentence that is missing there is shown in French, and a test says so.
/// </summary>
public sealed class T(IStringLocalizerFactory factory) : IStringLocalizer
{
    /// <summary>Follows, in a translation's key, the French sentence for one: there stands the sentence for several.</summary>
    public const string Several = "§other";

    private readonly IStringLocalizer texts = factory.Create("Languages.Texts", typeof(T).Assembly.GetName().Name!);
    private readonly ConcurrentDictionary<string, string> typeset = [];

    public LocalizedString this[string sentence]
    {
        get
        {
            var text = texts[sentence];
            return text.ResourceNotFound ? new(sentence, typeset.GetOrAdd(sentence, French.Typeset), resourceNotFound: true) : text;
        }
    }

    public LocalizedString this[string sentence, params object[] arguments]
    {
        get
        {
            var text = this[sentence];
            return new(sentence, string.Format(CultureInfo.CurrentCulture, text, arguments), text.ResourceNotFound);
        }
    }

    /// <summary>A sentence that counts, {0} being the number. French says zero as it says one, English does not.</summary>
    public LocalizedString N(int count, string one, string several)
    {
        if (SiteLanguages.Current is "fr") return this[count < 2 ? one : several, count];

        var translated = texts[count == 1 ? one : one + Several];
        return translated.ResourceNotFound ? this[count < 2 ? one : several, count] : this[translated.Name, count];
    }

    /// <summary>4 mai 2026, 4 May 2026: only the words change.</summary>
    public string Date(DateOnly date) => SiteLanguages.Current is "fr" ? French.Short(date) : date.ToString("d MMMM yyyy", CultureInfo.CurrentUICulture);

    /// <summary>lundi, Monday</summary>
    public string WeekDay(DateOnly date) => date.ToString("dddd", CultureInfo.CurrentUICulture);

    /// <summary>sept., Sep</summary>
    public string ShortMonth(DateOnly date) => date.ToString("MMM", CultureInfo.CurrentUICulture);

    /// <summary>lundi 4 mai 2026, Monday 4 May 2026</summary>
    public string Day(DateOnly date) => SiteLanguages.Current is "fr" ? French.Long(date) : date.ToString("dddd d MMMM yyyy", CultureInfo.CurrentUICulture);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.GetAllStrings(includeParentCultures);
}
