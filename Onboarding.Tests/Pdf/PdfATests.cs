using System.Text;
using System.Xml.Linq;
using Onboarding.Core.Documents;
using Onboarding.Pdf;
using Onboarding.Tests.Documents;

namespace Onboarding.Tests.Pdf;

/// <summary>What ISO 19005-3 (PDF/A-3, level A) asks for beyond tags and fonts, which the Matterhorn tests judge.</summary>
public sealed class PdfATests
{
    private static readonly XNamespace A = "http://www.aiim.org/pdfa/ns/id/", Ua = "http://www.aiim.org/pdfua/ns/id/",
        Schema = "http://www.aiim.org/pdfa/ns/schema#", Property = "http://www.aiim.org/pdfa/ns/property#",
        DublinCore = "http://purl.org/dc/elements/1.1/", Xmp = "http://ns.adobe.com/xap/1.0/", Adobe = "http://ns.adobe.com/pdf/1.3/";

    public static TheoryData<byte[]> Documents => new(
        Sample.Write(), Notice.Write(), CertificateDocument.Write(CertificateDocumentTests.Facts()),
        CertificateDocument.Write(FollowUpCertificateTests.Facts()),
        MemoDocument.Write(MemoDocumentTests.OfTwoSides(), "https://passerelle.example/modules/ameli"), LearnerCardSheetTests.Sheet(13));

    [Theory, MemberData(nameof(Documents))]
    public void Both_standards_are_claimed_and_the_foreign_claim_is_described(byte[] document)
    {
        using var file = new PdfFile(document);
        var xmp = Metadata(file);

        file.IsSound();
        xmp.Descendants(A + "part").Single().Value.ShouldBe("3");
        xmp.Descendants(A + "conformance").Single().Value.ShouldBe("A");
        xmp.Descendants(Ua + "part").Single().Value.ShouldBe("1");
        xmp.Descendants(Schema + "namespaceURI").Single().Value.ShouldBe(Ua.NamespaceName);
        xmp.Descendants(Schema + "prefix").Single().Value.ShouldBe("pdfuaid");
        xmp.Descendants(Property + "name").Single().Value.ShouldBe("part");
        xmp.Descendants(Property + "valueType").Single().Value.ShouldBe("Integer");
        xmp.Descendants(Property + "category").Single().Value.ShouldBe("internal");
    }

    [Theory, MemberData(nameof(Documents))]
    public void Metadata_are_the_same_in_the_two_places_that_have_them(byte[] document)
    {
        using var file = new PdfFile(document);
        var information = file.Objects.Follow(file.Objects.Trailer.GetProperty("/Info"));
        var xmp = Metadata(file);

        (XName, string)[] pairs =
            [(DublinCore + "title", "/Title"), (DublinCore + "creator", "/Author"), (DublinCore + "description", "/Subject"), (Xmp + "CreatorTool", "/Creator"), (Adobe + "Producer", "/Producer")];
        foreach (var (element, key) in pairs)
            file.Objects.Text(information, key)?[2..].ShouldBe(xmp.Descendants(element).SingleOrDefault()?.Value);
        information.GetProperty("/CreationDate").GetString()![4..].ShouldBe(
            $"{DateTimeOffset.Parse(xmp.Descendants(Xmp + "CreateDate").Single().Value):yyyyMMddHHmmss}Z");
    }

    [Theory, MemberData(nameof(Documents))]
    public void Colours_are_those_of_the_screen_and_the_file_says_so(byte[] document)
    {
        using var file = new PdfFile(document);
        var intent = file.Catalog.GetProperty("/OutputIntents")[0];

        intent.GetProperty("/S").GetString().ShouldBe("/GTS_PDFA1");
        intent.GetProperty("/OutputConditionIdentifier").GetString().ShouldBe("u:sRGB IEC61966-2.1");
        var profile = file.Objects.Stream(intent.GetProperty("/DestOutputProfile"));
        file.Objects.Follow(intent.GetProperty("/DestOutputProfile")).GetProperty("/N").GetInt32().ShouldBe(3);
        Encoding.ASCII.GetString(profile, 12, 8).ShouldBe("mntrRGB ");
        Encoding.ASCII.GetString(profile, 36, 4).ShouldBe("acsp");
        profile.Length.ShouldBe((profile[2] << 8) + profile[3]);
        foreach (var space in file.Objects.Dictionaries.Select(value => file.Objects.Entry(value, "/ColorSpace")).OfType<System.Text.Json.JsonElement>())
            space.ToString().ShouldBeOneOf("/DeviceRGB", "/DeviceGray");
    }

    [Theory, MemberData(nameof(Documents))]
    public void The_file_has_a_binary_mark_an_identity_and_nothing_that_the_standard_forbids(byte[] document)
    {
        Encoding.Latin1.GetString(document, 0, 15).ShouldBe("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        using var file = new PdfFile(document);
        file.Objects.Trailer.GetProperty("/ID").GetArrayLength().ShouldBe(2);

        // Actions, scripts, forms, sound, transfer functions, alternate images, post script, external streams, dynamic documents
        string[] forbidden =
            ["/AA", "/OpenAction", "/JS", "/JavaScript", "/AcroForm", "/XFA", "/OPI", "/TR", "/TR2", "/HTP", "/Alternates", "/PS", "/FFilter", "/FDecodeParms", "/Requirements", "/NeedsRendering", "/Encrypt", "/Perms", "/Ref"];
        foreach (var dictionary in file.Objects.Dictionaries)
        {
            dictionary.EnumerateObject().Select(entry => entry.Name).Intersect(forbidden).ShouldBeEmpty();
            file.Objects.Text(dictionary, "/Filter").ShouldNotBe("/LZWDecode");
            file.Objects.Entry(dictionary, "/Interpolate").ShouldBeNull();
            if (file.Objects.Text(dictionary, "/S") is { } action && dictionary.TryGetProperty("/URI", out _)) action.ShouldBe("/URI");
        }
    }

    [Fact]
    public void An_attached_file_comes_out_as_it_went_in_and_says_what_it_is()
    {
        using var sample = new PdfFile(Sample.Write());

        var attached = sample.Attachments();
        attached.Keys.ShouldBe(["agences.csv", "Été à venir.txt"], ignoreOrder: true);
        attached["agences.csv"].ShouldBe(Sample.Csv);
        Encoding.UTF8.GetString(attached["Été à venir.txt"]).ShouldBe("À venir");
        var files = sample.Objects.Dictionaries.Where(value => value.TryGetProperty("/EF", out _)).ToArray();
        files.Length.ShouldBe(2);
        sample.Catalog.GetProperty("/AF").GetArrayLength().ShouldBe(2);
        var csv = files.Single(value => sample.Objects.Text(value, "/UF") == "u:agences.csv");
        sample.Objects.Text(csv, "/AFRelationship").ShouldBe("/Data");
        sample.Objects.Text(csv, "/Desc").ShouldBe("u:Les agences, pour un tableur");
        var content = sample.Objects.Follow(csv.GetProperty("/EF").GetProperty("/F"));
        sample.Objects.Text(content, "/Subtype").ShouldBe("/text/csv");
        content.GetProperty("/Params").GetProperty("/Size").GetInt32().ShouldBe(Sample.Csv.Length);
        content.GetProperty("/Params").GetProperty("/ModDate").GetString().ShouldBe("u:D:20261120000000Z");
    }

    [Fact]
    public void Two_attached_files_have_two_names()
    {
        var document = new Document(new("Essai", "fr-FR", DateTimeOffset.UnixEpoch));
        document.Attach(File("a.txt"));

        Should.Throw<ArgumentException>(() => document.Attach(File("a.txt")));

        static Attachment File(string name) => new(name, "text/plain", AttachmentRelationship.Unspecified, "Un texte", [1], DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void A_title_with_a_control_character_is_the_same_in_both_places()
    {
        var document = new Document(new("Un\u0001 titre", "fr-FR", DateTimeOffset.UnixEpoch));
        document.AddPage(PageSize.A4);
        using var file = new PdfFile(document.ToBytes());

        Metadata(file).Descendants(DublinCore + "title").Single().Value.ShouldBe("Un titre");
        file.Objects.Text(file.Objects.Follow(file.Objects.Trailer.GetProperty("/Info")), "/Title").ShouldBe("u:Un titre");
    }

    [Fact]
    public void The_sample_has_the_same_bytes_each_time() => Sample.Write().ShouldBe(Sample.Write());

    [Fact]
    public void Two_other_programs_read_the_text_of_the_sample()
    {
        using var sample = new PdfFile(Sample.Write());

        foreach (var text in (string[])[sample.Text, sample.TextOfMupdf])
        {
            text.ShouldContain("Où trouver de l’aide près de chez vous");
            text.ShouldContain("Page 1 sur 3");
            text.ShouldContain($"Agence {Sample.Agencies}");
            text.ShouldContain("Nguyễn, Łukasz");
        }
        sample.KeepsItsLettersInside(margin: 40);
    }

    private static XDocument Metadata(PdfFile file) =>
        XDocument.Parse(Encoding.UTF8.GetString(file.Objects.Stream(file.Catalog.GetProperty("/Metadata"))));
}
