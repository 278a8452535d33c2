using Microsoft.AspNetCore.Mvc.RazorPages;
using Onboarding.Core.People;
using Onboarding.Web;

namespace Onboarding.Tests.Pages.Samples;

/// <summary>What a page in a hurry looks like: it says nothing about who may open it.</summary>
public sealed class ForgottenModel : PageModel;

[Audience.Everyone]
public sealed class ForEveryoneModel : PageModel;

[Audience.SignedIn]
public sealed class ForSignedInModel : PageModel;

[Audience.Visit]
public sealed class ForVisitModel : PageModel;

[Audience.Role(Role.Trainer, Role.Administrator)]
public sealed class ForTrainersModel : PageModel;
