namespace Onboarding.Core.Catalogue;

/// <summary>The five areas of DigComp 2.2, by its numbers: competence 4.1 is of area 4.</summary>
public enum Area
{
    Information = 1,
    Communication,
    Creation,
    Safety,
    ProblemSolving,
}

/// <summary>« Où en suis-je ? »: scenes of every day, and what people do in them. It finds where to begin; nobody passes or fails.</summary>
public sealed record Positioning(IReadOnlyDictionary<Area, AreaWords> Areas, IReadOnlyList<Scene> Scenes)
{
    public const int FewestScenes = 10;
    public const int MostScenes = 12;
    public const int FewestScenesOfAnArea = 2;

    /// <summary>In each area the mean of its answers, rounded down: an easier lesson hurts nobody.</summary>
    /// <param name="choices">By the scene's number, each one that the scene offers.</param>
    public Position Judge(IReadOnlyDictionary<int, int> choices) => new(Scenes
        .GroupBy(scene => scene.Area, scene => (int)scene.LevelOf(choices[scene.Number]))
        .ToDictionary(area => area.Key, area => (Level)(area.Sum() / area.Count())));
}

/// <summary>An area as people speak of it, and what each level means there.</summary>
public sealed record AreaWords(Sentence Name, IReadOnlyDictionary<Level, Sentence> Levels);

/// <param name="Number">From 1.</param>
/// <param name="Habits">In growing ease.</param>
public sealed record Scene(int Number, Area Area, Sentence Text, IReadOnlyList<Habit> Habits)
{
    public const int FewestHabits = 3;
    public const int MostHabits = 4;

    /// <summary>« Je ne sais pas », always offered; the habits follow from 1.</summary>
    public const int Unknown = 0;

    public bool Offers(int choice) => choice >= Unknown && choice <= Habits.Count;

    public Level LevelOf(int choice) => choice == Unknown ? Level.Beginner : Habits[choice - 1].Level;
}

/// <summary>What one does in a scene, and the level that it shows.</summary>
public sealed record Habit(Level Level, Sentence Text);

/// <summary>Written in French and, where somebody did it, in other languages.</summary>
public sealed record Sentence(string French, IReadOnlyDictionary<string, string> Translations)
{
    /// <summary>In the reader's language, else in French; and which of the two it is.</summary>
    public (string Text, string Language) In(string language) =>
        Translations.TryGetValue(language, out var text) ? (text, language) : (French, "fr");

    internal Sentence Written(Func<string, string> write) =>
        new(write(French), Translations.ToDictionary(translation => translation.Key, translation => write(translation.Value)));
}
