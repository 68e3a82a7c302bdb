using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Notes;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class NoteTests
{
    private const string Secret = "She fears her brother";

    private static NoteText Text => new(Secret, IsGraphic: false, new ApproximateDate(2026, 11));

    public static TheoryData<NoteKind> Kinds => [.. Enum.GetValues<NoteKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_of_a_note_sets_its_compartment(NoteKind kind)
    {
        var caseFile = OpenCase();

        var note = caseFile.AddNote(Guid.CreateVersion7(), kind, caseFile.Victims[0].Id, Text, CaseFixture.AnaStamp);

        Assert.Equal((kind, kind.GetCompartment()), (note.Kind, note.Compartment));
        var recorded = Assert.Single(caseFile.DequeueEvents());
        Assert.Equal((EventCode.NoteAdded, kind.GetCompartment(), note.Id, note.VictimId),
            (recorded.Code, recorded.Compartment, recorded.SubjectId!.Value, recorded.VictimId));
        Assert.Equal([kind.ToString()], recorded.Arguments);
    }

    [Fact]
    public void No_two_kinds_share_their_readers() => Assert.Equal(5, Enum.GetValues<NoteKind>().Select(k => k.GetCompartment()).Distinct().Count());

    [Theory]
    [InlineData(Role.Caseworker, "General Safety Aftercare", "General Safety Aftercare")]
    [InlineData(Role.PoliceLiaison, "General", "")]
    [InlineData(Role.AftercareWorker, "General Safety Aftercare Health", "Safety Aftercare Health")]
    [InlineData(Role.LegalOfficer, "General Aftercare Legal", "Legal")]
    [InlineData(Role.OfficeLead, "General Safety Aftercare", "General Safety Aftercare")]
    [InlineData(Role.DataProtectionOfficer, "", "")]
    [InlineData(Role.Administrator, "", "")]
    public void Each_role_reads_and_writes_its_kinds(Role role, string reads, string writes)
    {
        Assert.Equal((reads, writes), (string.Join(' ', NoteKinds.GetReadable(role)), string.Join(' ', NoteKinds.GetWritable(role))));
        Assert.Equal(writes.Length > 0, role.HasPermission(Permission.AddNotes));
    }

    [Fact]
    public void A_note_is_encrypted_for_its_person_or_its_case()
    {
        var caseFile = OpenCase();

        Assert.Equal(caseFile.Victims[0].Id.Value, WriteNote(caseFile, caseFile.Victims[0].Id).SealedFor);
        Assert.Equal(caseFile.Id.Value, WriteNote(caseFile, null).SealedFor);
    }

    [Fact]
    public void A_note_is_about_someone_of_the_case() =>
        Assert.Equal(BusinessRule.PersonUnknown, Assert.Throws<BusinessRuleException>(() => WriteNote(OpenCase(), VictimId.New())).Rule);

    [Fact]
    public void A_correction_replaces_the_note_and_keeps_the_original()
    {
        var caseFile = OpenCase();
        var note = WriteNote(caseFile, caseFile.Victims[0].Id);
        caseFile.DequeueEvents();

        var correction = caseFile.CorrectNote(Guid.CreateVersion7(), note.Id, new("She fears no one", false, null), CaseFixture.AnaStamp);

        Assert.Equal((note.Id, note.Compartment, note.VictimId), (correction.SupersedesId!.Value, correction.Compartment, correction.VictimId));
        Assert.Equal(Secret, note.Content!.Text);
        Assert.Equal((EventCode.NoteCorrected, correction.Id), Assert.Single(caseFile.DequeueEvents().Select(e => (e.Code, e.SubjectId!.Value))));
    }

    [Fact]
    public void A_note_is_corrected_by_its_author_and_once()
    {
        var caseFile = OpenCase();
        var note = WriteNote(caseFile, null);

        Assert.Equal(BusinessRule.NotNoteAuthor, caseFile.BlockerToCorrecting(note.Id, StaffId.New()));
        Assert.Equal(BusinessRule.NotNoteAuthor, caseFile.BlockerToCorrecting(Guid.CreateVersion7(), CaseFixture.AnaStamp.ActorId));
        Assert.Equal(
            BusinessRule.NotNoteAuthor,
            Assert.Throws<BusinessRuleException>(() =>
                caseFile.CorrectNote(Guid.CreateVersion7(), note.Id, Text, CaseFixture.AnaStamp with { ActorId = StaffId.New() })).Rule);
        caseFile.CorrectNote(Guid.CreateVersion7(), note.Id, Text, CaseFixture.AnaStamp);
        Assert.Equal(BusinessRule.NoteCorrectedAlready, caseFile.BlockerToCorrecting(note.Id, CaseFixture.AnaStamp.ActorId));
    }

    private static Note WriteNote(Case caseFile, VictimId? subject) =>
        caseFile.AddNote(Guid.CreateVersion7(), NoteKind.General, subject, Text, CaseFixture.AnaStamp);

    private static Case OpenCase()
    {
        var caseFile = CaseFixture.OpenCase();
        caseFile.DequeueEvents();
        return caseFile;
    }
}
