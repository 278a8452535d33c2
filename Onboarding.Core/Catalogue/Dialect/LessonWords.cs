using Markdig.Syntax;

namespace Onboarding.Core.Catalogue.Dialect;

/// <summary>What the dialect itself says in a lesson, in the language of the lesson.</summary>
/// <param name="Callouts">The label of each call-out, by the name that stands after :::.</param>
internal sealed record LessonWords(
    string Colon, string Done, string LeavesTheSite, string Table, string Notes, string Note, string BackFromNote, IReadOnlyDictionary<string, string> Callouts)
{
    public static readonly LessonWords French = new(
        Colon: "\u00A0: ", Done: "C’est fait", LeavesTheSite: "site externe", Table: "Tableau", Notes: "Notes", Note: "Note",
        BackFromNote: "Revenir au texte, appel de la note",
        new Dictionary<string, string>
        {
            ["astuce"] = "Astuce",
            ["attention"] = "Attention",
            [Containers.Remember] = "À retenir",
            ["exemple"] = "Exemple",
            [Containers.Practice] = "À vous",
        });

    public static readonly LessonWords English = new(
        Colon: ": ", Done: "Done", LeavesTheSite: "external site", Table: "Table", Notes: "Notes", Note: "Note",
        BackFromNote: "Back to the text, note",
        new Dictionary<string, string>
        {
            ["astuce"] = "Tip",
            ["attention"] = "Be careful",
            [Containers.Remember] = "Remember",
            ["exemple"] = "Example",
            [Containers.Practice] = "Your turn",
        });
}

internal static class LessonWordsOfBlock
{
    extension(MarkdownDocument tree)
    {
        public void Speak(LessonWords words) => tree.SetData(typeof(LessonWords), words);
    }

    extension(Block block)
    {
        /// <summary>Those of the lesson that the block stands in.</summary>
        public LessonWords Words => (Root(block).GetData(typeof(LessonWords)) as LessonWords) ?? LessonWords.French;
    }

    private static Block Root(Block block) => block.Parent is { } parent ? Root(parent) : block;
}
