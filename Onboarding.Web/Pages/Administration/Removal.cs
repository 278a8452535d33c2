namespace Onboarding.Web.Pages.Administration;

/// <summary>What a page asks before it deletes something: the name of what goes, what the reader should know, and its id where the address does not say it.</summary>
public sealed record Removal(string Name, string Warning, Guid? EditedId = null);
