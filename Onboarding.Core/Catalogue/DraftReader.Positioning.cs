namespace Onboarding.Core.Catalogue;

internal static partial class DraftReader
{
    private static readonly IEnumerable<string> Translations = LessonLanguage.OfTheScreen.Where(language => language != "fr");

    // One question stands alone on a kiosk's screen, in its largest letters
    private const int LongestQuestion = 130;
    private const int LongestHabit = 90;

    private static readonly Dictionary<string, Area> Areas = new()
    {
        ["information"] = Area.Information,
        ["communication"] = Area.Communication,
        ["creation"] = Area.Creation,
        ["safety"] = Area.Safety,
        ["problem-solving"] = Area.ProblemSolving,
    };

    public static PositioningDraft? Positioning(SourceFile source, ICollection<Problem> problems)
    {
        if (Fields.Read(source.Text, source.Path, 0, problems) is not { } fields) return null;
        var texts = new List<(int Line, string Text)>();
        var positioning = new Positioning(AreasOf(fields.Map("areas"), texts),
            [.. fields.Maps("questions").Select((scene, index) => SceneOf(scene, index + 1, texts))]);
        CheckScenes(positioning.Scenes, fields);
        fields.Close();
        return new(source, fields.Lines, positioning, texts);
    }

    private static Dictionary<Area, AreaWords> AreasOf(Fields fields, List<(int, string)> texts)
    {
        var areas = Areas.ToDictionary(area => area.Value, area => WordsOf(fields.Map(area.Key)));
        fields.Close();
        return areas;

        AreaWords WordsOf(Fields area)
        {
            var levels = area.Map("levels");
            var words = new AreaWords(SentenceOf(area, "name", texts), Levels.ToDictionary(level => level.Value, level => LevelOf(levels.Map(level.Key))));
            levels.Close();
            area.Close();
            return words;
        }

        Sentence LevelOf(Fields level)
        {
            var sentence = SentenceOf(level, "text", texts);
            level.Close();
            return sentence;
        }
    }

    private static Scene SceneOf(Fields fields, int number, List<(int, string)> texts)
    {
        var skill = fields.Text("digcomp");
        var isKnown = IsIn(DigComp, skill);
        if (!isKnown && skill.Length > 0) fields.Unknown("digcomp", skill);

        var scene = new Scene(number, isKnown ? Skills.AreaOf(skill) : default, SentenceOf(fields, "text", texts, LongestQuestion),
            [.. fields.Maps("answers").Select(answer => HabitOf(answer, texts))]);
        if (fields.Lines.ContainsKey("answers") && scene.Habits.Count is < Scene.FewestHabits or > Scene.MostHabits)
            fields.Fault("answers", $"la question {number} a {scene.Habits.Count} réponse(s)",
                $"écrivez-en {Scene.FewestHabits} ou {Scene.MostHabits} ; « Je ne sais pas » s’y ajoute de lui-même");
        else if (!IsInGrowingEase(scene.Habits))
            fields.Fault("answers", $"les réponses de la question {number} ne vont pas de la moins aisée à la plus aisée",
                "rangez-les de beginner à advanced, avec chaque niveau au moins une fois");
        fields.Close();
        return scene;
    }

    private static Habit HabitOf(Fields fields, List<(int, string)> texts)
    {
        var habit = new Habit(fields.Choice("level", Levels), SentenceOf(fields, "text", texts, LongestHabit));
        fields.Close();
        return habit;
    }

    private static bool IsInGrowingEase(IReadOnlyList<Habit> habits) =>
        habits.Count == 0 || (habits.Zip(habits.Skip(1)).All(pair => pair.First.Level <= pair.Second.Level) && habits.DistinctBy(habit => habit.Level).Count() == Levels.Count);

    private static void CheckScenes(IReadOnlyList<Scene> scenes, Fields fields)
    {
        if (fields.Lines.ContainsKey("questions") && scenes.Count is < Catalogue.Positioning.FewestScenes or > Catalogue.Positioning.MostScenes)
            fields.Fault("questions", $"le questionnaire a {scenes.Count} question(s)",
                $"posez-en de {Catalogue.Positioning.FewestScenes} à {Catalogue.Positioning.MostScenes} : trois minutes");
        // A competence that is none has been told already
        if (scenes.Count == 0 || scenes.Any(scene => scene.Area == default)) return;
        foreach (var (name, area) in Areas)
            if (scenes.Count(scene => scene.Area == area) < Catalogue.Positioning.FewestScenesOfAnArea)
                fields.Fault("questions", $"le domaine « {name} » a moins de {Catalogue.Positioning.FewestScenesOfAnArea} questions",
                    $"posez-lui-en {Catalogue.Positioning.FewestScenesOfAnArea} au moins, de compétence {(int)area}.1 ou suivantes");
    }

    private static Sentence SentenceOf(Fields fields, string key, List<(int, string)> texts, int longest = int.MaxValue)
    {
        var french = Read(key, fields.Text(key));
        var translations = new Dictionary<string, string>();
        foreach (var language in Translations)
        {
            if (fields.OptionalText(language) is { } text)
                translations[language] = Read(language, text);
            else if (french.Length > 0)
                fields.Doubt(key, $"« {language} » manque : les lecteurs de cette langue liront ceci en français", $"ajoutez la ligne « {language}: … »");
        }
        return new(french, translations);

        string Read(string name, string text)
        {
            texts.Add((fields.LineOf(name), text));
            if (text.Length > longest)
                fields.Doubt(name, $"ce texte a {text.Length} signes", $"visez {longest} au plus : il se lit seul, en très grand, sur l’écran d’une borne");
            return text;
        }
    }
}
