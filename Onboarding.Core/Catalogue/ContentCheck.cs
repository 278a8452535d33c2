namespace Onboarding.Core.Catalogue;

/// <summary>The verb check-content: every problem of the folder, for authors and for continuous integration.</summary>
public static class ContentCheck
{
    /// <returns>1 when there is an error, else 0.</returns>
    public static int Run(string folder, DateOnly today, TextWriter output)
    {
        var (drafts, unreadable) = LibraryReader.Read(folder);
        IReadOnlyList<Problem> problems = [.. unreadable, .. LibraryCheck.Check(drafts, today)];
        foreach (var problem in problems) output.WriteLine(problem);

        var errors = problems.Count(problem => problem.Severity == Severity.Error);
        output.WriteLine(French.Typeset(
            $"Leçons lues : {drafts.Modules.Count}, parcours : {drafts.Courses.Count}, erreurs : {errors}, avertissements : {problems.Count - errors}."));
        return errors > 0 ? 1 : 0;
    }
}
