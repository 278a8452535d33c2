namespace Onboarding.Pdf;

/// <summary>Which element may stand in which (ISO 32000-1, 14.8.4, tables 333 to 340), as far as our types go.</summary>
internal static class StructureRules
{
    public static bool Allow(string parent, string child) => (parent, child) switch
    {
        ("L", _) => child is "LI" or "Caption",
        ("LI", _) => child is "Lbl" or "LBody",
        ("Table", _) => child is "TR" or "Caption",
        ("TR", _) => child is "TH" or "TD",
        (_, "LI" or "LBody" or "TR" or "TH" or "TD") => false,
        (_, "Document") => false,
        ("Figure", _) => child is "Caption",
        _ => true,
    };
}
