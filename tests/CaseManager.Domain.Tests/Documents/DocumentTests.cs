using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using Xunit;

namespace CaseManager.Domain.Tests.Documents;

public class DocumentTests
{
    private static readonly DocumentAccount _advert = new("An advert", "A neighbour", null,
        new("advert.txt", FileFormat.Text, CaseDocument.PartSize + 1, "00", false));

    [Theory]
    [InlineData(DocumentKind.General, Compartment.CaseFile)]
    [InlineData(DocumentKind.Identity, Compartment.Identity)]
    [InlineData(DocumentKind.Evidence, Compartment.Indicators)]
    [InlineData(DocumentKind.Safety, Compartment.Safety)]
    [InlineData(DocumentKind.Aftercare, Compartment.Aftercare)]
    [InlineData(DocumentKind.Legal, Compartment.LegalStrategy)]
    [InlineData(DocumentKind.Health, Compartment.Health)]
    public void The_kind_of_a_document_decides_its_readers_and_event(DocumentKind kind, Compartment compartment)
    {
        var caseFile = OpenCase();

        var added = caseFile.AddDocument(Guid.CreateVersion7(), kind, caseFile.Victims[0].Id, _advert, CaseFixture.AnaStamp);

        Assert.Equal((compartment, kind, 2), (added.Compartment, added.Kind, added.PartCount));
        var recorded = Assert.Single(caseFile.DequeueEvents());
        Assert.Equal((EventCode.DocumentAdded, compartment, added.Id), (recorded.Code, recorded.Compartment, recorded.SubjectId));
        Assert.Equal([kind.ToString()], recorded.Arguments);
    }

    [Fact]
    public void A_repeated_id_adds_one_document()
    {
        var (caseFile, id) = (OpenCase(), Guid.CreateVersion7());

        var first = caseFile.AddDocument(id, DocumentKind.General, null, _advert, CaseFixture.AnaStamp);

        Assert.Same(first, caseFile.AddDocument(id, DocumentKind.General, null, _advert, CaseFixture.AnaStamp));
        Assert.Single(caseFile.DequeueEvents());
    }

    [Fact]
    public void A_document_has_one_next_version_with_the_same_readers()
    {
        var caseFile = OpenCase();
        var first = caseFile.AddDocument(Guid.CreateVersion7(), DocumentKind.Safety, caseFile.Victims[0].Id, _advert, CaseFixture.AnaStamp);

        var second = caseFile.AddVersion(Guid.CreateVersion7(), first.Id, _advert, CaseFixture.AnaStamp);

        Assert.Equal((first.Id, first.Compartment, first.VictimId), (second.SupersedesId, second.Compartment, second.VictimId));
        Assert.Equal(BusinessRule.DocumentHasLaterVersion,
            GetBrokenRule(() => caseFile.AddVersion(Guid.CreateVersion7(), first.Id, _advert, CaseFixture.AnaStamp)));
        Assert.Equal(BusinessRule.DocumentUnknown,
            GetBrokenRule(() => caseFile.AddVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), _advert, CaseFixture.AnaStamp)));
    }

    [Fact]
    public void A_redacted_copy_of_the_original_may_have_other_readers()
    {
        var caseFile = OpenCase();
        var original = caseFile.AddDocument(Guid.CreateVersion7(), DocumentKind.Evidence, caseFile.Victims[0].Id, _advert, CaseFixture.AnaStamp);

        var copy = caseFile.AddRedactedCopy(Guid.CreateVersion7(), original.Id, DocumentKind.General, _advert, CaseFixture.AnaStamp);
        caseFile.AddRedactedCopy(Guid.CreateVersion7(), original.Id, DocumentKind.Legal, _advert, CaseFixture.AnaStamp);

        Assert.Equal((original.Id, null, Compartment.CaseFile), (copy.RedactedFromId, copy.SupersedesId, copy.Compartment));
        Assert.Equal(BusinessRule.DocumentRedactedAlready,
            GetBrokenRule(() => caseFile.AddRedactedCopy(Guid.CreateVersion7(), copy.Id, DocumentKind.General, _advert, CaseFixture.AnaStamp)));
    }

    [Fact]
    public void It_is_about_someone_of_the_case_or_about_the_case()
    {
        var caseFile = OpenCase();

        Assert.Equal(BusinessRule.PersonUnknown,
            GetBrokenRule(() => caseFile.AddDocument(Guid.CreateVersion7(), DocumentKind.General, VictimId.New(), _advert, CaseFixture.AnaStamp)));
        Assert.Equal(caseFile.Id.Value, caseFile.AddDocument(Guid.CreateVersion7(), DocumentKind.General, null, _advert, CaseFixture.AnaStamp).SealedFor);
    }

    private static BusinessRule GetBrokenRule(Action act) => Assert.Throws<BusinessRuleException>(act).Rule;

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }
}
