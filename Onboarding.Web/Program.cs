using Onboarding.Core.Catalogue;
using Onboarding.Core.Data;
using Onboarding.Web;
using Onboarding.Web.Languages;
using Onboarding.Web.Pages.Catalogue;

try
{
    var builder = WebApplication.CreateBuilder(args);
    // A build that runs in Production finds its compressed files too; a publication has them beside it
    builder.WebHost.UseStaticWebAssets();
    builder.CheckSettings();
    builder.AddLogs();
    builder.AddStorage();
    builder.AddLessons();
    builder.AddSignIn();
    builder.AddRights();
    builder.AddPlainCookies();
    builder.AddStrictHeaders();
    builder.AddOurOrigin();
    builder.AddFewValues();
    builder.AddLanguages();
    builder.AddSharedAnswers();
    builder.AddActs();
    builder.AddDemo();
    builder.Services.AddRouting(routes => routes.SetParameterPolicy<ScreenNumber>("number"));
    builder.Services.AddRazorPages()
        .AddMvcOptions(pages => pages.Filters.Add<OnlyKnownHandlers>())
        .AddMvcOptions(pages => pages.AskTheAddressFirst())
        .AddDataAnnotationsLocalization()
        .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
    builder.AddHealth();

    await using var app = builder.Build();
    if (Verbs.Asked(args) is { } verb) return await Verbs.Do(verb, args, app);

    app.ReadLessons();
    await app.Services.CheckDatabase();

    app.UseStrictHeaders();
    app.UseHealth();
    app.UsePlainCookies();
    app.UseErrors();
    app.UseOurOrigin();
    app.UseFewValues();
    app.UseRouting();
    app.UseSharedAnswers();
    app.UseLanguages();
    app.UseAuthentication();
    app.UseAuthorization();

    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages().WithStaticAssets();
    app.MapLessonImages();
    app.MapSuggestions();
    app.MapHealth();
    app.MapNothingElse();

    await app.Serve();
    return 0;
}
catch (Exception refusal) when (refusal is WrongSetting or ContentException)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
catch (InvalidDataException broken)
{
    Console.Error.WriteLine($"Les réglages ne se lisent pas : {broken.Message}");
    return 1;
}
