using System.Collections.Concurrent;
using Onboarding.Core.Documents;
using Onboarding.Tests.Documents;

namespace Onboarding.Tests.Pdf.Matterhorn;

/// <summary>
/// The failure conditions of the Matterhorn Protocol 1.1 that software can decide, over real documents.
/// docs/accessibilite-pdf.md names these tests, checkpoint by checkpoint.
/// </summary>
public sealed class MatterhornTests
{
    public static TheoryData<string> Documents => [.. Written.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Written = new()
    {
        ["sample"] = Sample.Write,
        ["notice"] = Notice.Write,
        ["attestation"] = () => CertificateDocument.Write(CertificateDocumentTests.Facts()),
        ["attestation de suivi"] = () => CertificateDocument.Write(FollowUpCertificateTests.Facts()),
        ["memo"] = () => MemoDocument.Write(MemoDocumentTests.OfTwoSides(), "https://passerelle.example/modules/ameli"),
        ["cards"] = () => LearnerCardSheetTests.Sheet(13),
    };

    private static readonly ConcurrentDictionary<string, string[]> Found = [];

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_01_all_that_leaves_ink_is_tagged_or_an_artifact_and_never_both(string document) => Has(document, "01");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_02_tags_are_standard_and_none_is_remapped(string document) => Has(document, "02");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_06_the_metadata_claim_the_standard_and_say_the_title(string document) => Has(document, "06");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_07_the_title_is_shown_in_place_of_the_file_name(string document) => Has(document, "07");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_09_tables_and_lists_are_nested_as_the_standard_says(string document) => Has(document, "09");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_10_every_code_means_letters(string document) => Has(document, "10");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_11_the_language_of_every_word_is_known(string document) => Has(document, "11");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_13_every_figure_says_what_it_shows(string document) => Has(document, "13");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_14_headings_begin_at_one_and_skip_no_level(string document) => Has(document, "14");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_15_every_header_cell_says_what_it_heads(string document) => Has(document, "15");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoints_17_and_19_there_is_no_formula_and_no_note(string document)
    {
        Has(document, "17");
        Has(document, "19");
    }

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoints_20_25_26_and_30_there_are_no_layers_no_forms_no_encryption_and_no_form_objects(string document)
    {
        foreach (var checkpoint in (string[])["20", "25", "26", "30"]) Has(document, checkpoint);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_21_attached_files_have_both_names(string document) => Has(document, "21");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_28_links_are_tagged_described_and_in_reading_order(string document) => Has(document, "28");

    [Theory, MemberData(nameof(Documents))]
    public void Checkpoint_31_fonts_are_embedded_whole_and_measured_alike(string document) => Has(document, "31");

    /// <summary>Each condition is seen when it is met: what the tests above find in order could be out of order.</summary>
    [Theory]
    [InlineData("01-003", "EMC\n/Artifact BMC", "   \n/Artifact BMC")]
    [InlineData("01-004", "EMC\n/H2 <<", "   \n/H2 <<")]
    [InlineData("01-005", "/Artifact BMC", "")]
    [InlineData("01-005", "/P <</MCID 1>> BDC", "/P<</MCID 99>> BDC")]
    [InlineData("01-007", "/MarkInfo <<\n    /Marked true", "/MarkInfo<</Suspects true")]
    [InlineData("02-001", "/S /LBody", "/S /Lbody")]
    [InlineData("02-004", "/ParentTreeNextKey", "/RoleMap<</X/P>>/N")]
    [InlineData("06-001", "/Metadata ", "/Metadatb ")]
    [InlineData("06-002", "<pdfuaid:part>1<", "<pdfuaid:part>2<")]
    [InlineData("06-003", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.2/")]
    [InlineData("07-001", "/DisplayDocTitle true", "/DisplayDocTitlf true")]
    [InlineData("07-002", " /DisplayDocTitle true", "/DisplayDocTitle false")]
    [InlineData("09-004", "/S /TR", "/S /TD")]
    [InlineData("09-005", "/S /LI", "/S /P")]
    [InlineData("10-001", "\n<0002> <", "\n<0FFF> <")]
    [InlineData("11-001", "/Lang ", "/Lbng ")]
    [InlineData("11-002", "/Lang ", "/Lbng ")]
    [InlineData("11-003", "/Lang ", "/Lbng ")]
    [InlineData("13-004", "/Alt ", "/Blt ")]
    [InlineData("14-002", "/S /H1", "/S /H2")]
    [InlineData("14-003", "/S /H2", "/S /P")]
    [InlineData("14-007", "/S /H3", "/S /H")]
    [InlineData("15-003", "/Scope ", "/Scopf ")]
    [InlineData("17-002", "  /S /Table", "/S /Formula")]
    [InlineData("19-003", "  /S /LI", "/S /Note")]
    [InlineData("20-001", "/MarkInfo <<\n    /Marked true", "/OCProperties <</Marked true")]
    [InlineData("21-001", "/UF (", "/UG (")]
    [InlineData("25-001", "/MarkInfo <<", "/AcroForm <<")]
    [InlineData("28-002", "/Subtype /Link", "/Subtype /Line")]
    [InlineData("28-007", "/Subtype /Link\n  /Type /Annot", "/Subtype /TrapNet /Type/Annot")]
    [InlineData("28-008", "/Tabs /S", "/Tabz /S")]
    [InlineData("28-009", "/Tabs /S", "/Tabs /R")]
    [InlineData("28-011", "/StructParent ", "/StructParenu ")]
    [InlineData("28-012", "/Contents (", "/Contentz (")]
    [InlineData("30-001", "/StemV 80", "/Ref 80")]
    [InlineData("30-002", "/Subtype /text#2fcsv", "/Subtype /Form")]
    [InlineData("31-004", "/CIDToGIDMap /Identity", "/CIDToGIDMap /Identitz")]
    [InlineData("31-005", "/CIDToGIDMap /Identity", "/CIDToGIDMaq /Identity")]
    [InlineData("31-006", "/Encoding /Identity-H", "/Encoding /Identity-V")]
    [InlineData("31-009", "/FontFile2", "/FontFile9")]
    [InlineData("31-011", "Tm [<", "Tm[<F")]
    [InlineData("31-014", "  /StemV 80", "/CIDSet 80")]
    [InlineData("31-016", "/W [", "/X [")]
    [InlineData("31-017", "/Subtype /CIDFontType2", "/Subtype /CIDFontType0")]
    [InlineData("31-027", "/ToUnicode", "/ToUnicodf")]
    [InlineData("31-028", "> <0020>", "> <0000>")]
    [InlineData("31-029", "> <0020>", "> <FEFF>")]
    public void A_fault_is_seen(string condition, string from, string to)
    {
        using var sample = new PdfFile(Sample.Write());
        using var broken = sample.Broken(from, to);

        All(broken).ShouldContain(condition);
    }

    private static void Has(string document, string checkpoint) =>
        Found.GetOrAdd(document, Failures).Where(condition => condition.StartsWith(checkpoint)).ShouldBeEmpty();

    private static string[] Failures(string document)
    {
        using var file = new PdfFile(Written[document]());
        return All(file);
    }

    private static string[] All(PdfFile file) =>
        [.. ContentConditions.Failures(file), .. TagConditions.Failures(file), .. FileConditions.Failures(file), .. FontConditions.Failures(file)];
}
