using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using Xunit;

namespace CaseManager.Domain.Tests.Documents;

public class DocumentTests
{
    private static readonly DocumentAccount _advert = new("An advert", "A neighbour", null, new("advert.txt", FileFormat.Text, CaseDocument.PartSize + 1, "00", false));

    [Theory]
    [InlineData(DocumentKind.General, Compartment.CaseFile)]
    [InlineData(DocumentKind.Identity, Compartment.Identity)]
    [InlineData(DocumentKind.Evidence, Compartment.Indicators)]
    [InlineData(DocumentKind.Safety, Compartment.Safety)]
    [InlineData(DocumentKind.Aftercare, Compartment.Aftercare)]
    [InlineData(DocumentKind.Legal, Compartment.LegalStrategy)]
    [InlineData(DocumentKind.Health, Compartment.Health)]
    public void Its_kind_decides_who_reads_it_and_that_it_was_added(DocumentKind kind, Compartment compartment)
    {
        var opened = Opened();

        var added = opened.AddDocument(Guid.CreateVersion7(), kind, opened.Victims[0].Id, _advert, Stories.Ana);

        Assert.Equal((compartment, kind, 2), (added.Compartment, added.Kind, added.Parts));
        var told = Assert.Single(opened.TakeUnrecorded());
        Assert.Equal((EventCode.DocumentAdded, compartment, added.Id), (told.Code, told.Compartment, told.SubjectId));
        Assert.Equal([kind.ToString()], told.Arguments);
    }

    [Fact]
    public void Added_twice_under_one_id_it_is_there_once()
    {
        var (opened, id) = (Opened(), Guid.CreateVersion7());

        var first = opened.AddDocument(id, DocumentKind.General, null, _advert, Stories.Ana);

        Assert.Same(first, opened.AddDocument(id, DocumentKind.General, null, _advert, Stories.Ana));
        Assert.Single(opened.TakeUnrecorded());
    }

    [Fact]
    public void A_later_version_has_the_readers_of_the_one_before_and_there_is_one()
    {
        var opened = Opened();
        var first = opened.AddDocument(Guid.CreateVersion7(), DocumentKind.Safety, opened.Victims[0].Id, _advert, Stories.Ana);

        var second = opened.AddVersion(Guid.CreateVersion7(), first.Id, _advert, Stories.Ana);

        Assert.Equal((first.Id, first.Compartment, first.VictimId), (second.Supersedes, second.Compartment, second.VictimId));
        Assert.Equal(Rule.DocumentHasLaterVersion, Broken(() => opened.AddVersion(Guid.CreateVersion7(), first.Id, _advert, Stories.Ana)));
        Assert.Equal(Rule.DocumentUnknown, Broken(() => opened.AddVersion(Guid.CreateVersion7(), Guid.CreateVersion7(), _advert, Stories.Ana)));
    }

    [Fact]
    public void A_copy_with_parts_blacked_out_may_have_other_readers_and_is_made_of_the_original()
    {
        var opened = Opened();
        var original = opened.AddDocument(Guid.CreateVersion7(), DocumentKind.Evidence, opened.Victims[0].Id, _advert, Stories.Ana);

        var copy = opened.AddRedactedCopy(Guid.CreateVersion7(), original.Id, DocumentKind.General, _advert, Stories.Ana);
        opened.AddRedactedCopy(Guid.CreateVersion7(), original.Id, DocumentKind.Legal, _advert, Stories.Ana);

        Assert.Equal((original.Id, null, Compartment.CaseFile), (copy.RedactedFrom, copy.Supersedes, copy.Compartment));
        Assert.Equal(Rule.DocumentRedactedAlready, Broken(() => opened.AddRedactedCopy(Guid.CreateVersion7(), copy.Id, DocumentKind.General, _advert, Stories.Ana)));
    }

    [Fact]
    public void It_is_about_someone_of_the_case_or_about_the_case()
    {
        var opened = Opened();

        Assert.Equal(Rule.PersonUnknown, Broken(() => opened.AddDocument(Guid.CreateVersion7(), DocumentKind.General, VictimId.New(), _advert, Stories.Ana)));
        Assert.Equal(opened.Id.Value, opened.AddDocument(Guid.CreateVersion7(), DocumentKind.General, null, _advert, Stories.Ana).SealedFor);
    }

    private static Rule Broken(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;

    private static Case Opened()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }
}
