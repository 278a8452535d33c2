using Onboarding.Web;
using Onboarding.Web.Languages;

var builder = WebApplication.CreateBuilder(args);

builder.AddSite();
builder.AddRights();
builder.AddPlainCookies();
builder.AddStrictHeaders();
builder.AddLanguages();
builder.Services.AddRazorPages()
    .AddDataAnnotationsLocalization()
    .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false);

var app = builder.Build();

app.UseStrictHeaders();
app.UsePlainCookies();
app.UseErrors();
app.UseRouting();
app.UseLanguages();
app.UseAuthentication();
app.UseAuthorization();

app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapNothingElse();

app.Run();
