namespace Onboarding.Core.Catalogue;

/// <summary>Known by its number; its digest is of all that is read before an answer, so that one given to other words is noticed.</summary>
public sealed record Question(int Number, string TextHtml, IReadOnlyList<Answer> Answers, string Digest)
{
    public bool Multiple => Answers.Count(answer => answer.IsRight) > 1;

    /// <summary>Right when exactly the right answers are chosen: a half-right choice is a wrong one.</summary>
    public bool Grade(IReadOnlySet<int> chosen) =>
        chosen.SetEquals(Answers.Index().Where(answer => answer.Item.IsRight).Select(answer => answer.Index));
}

public sealed record Answer(string TextHtml, bool IsRight, string ExplanationHtml);

public sealed record QuizResult(int Right, int Total)
{
    /// <summary>Per cent of a module's questions.</summary>
    public const int PassMark = 80;

    public bool IsPassed => Passes(Right, Total);

    // In integers: 4 of 5 is exactly the mark, and no rounding may say otherwise
    public static bool Passes(int right, int total) => total > 0 && right * 100 >= PassMark * total;
}
