using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Xunit;

namespace CaseManager.Domain.Tests.Cases;

public class NoteTests
{
    private const string Secret = "She fears her brother";

    private static NoteText Text => new(Secret, Graphic: false, new ApproximateDate(2026, 11));

    public static TheoryData<NoteKind> Kinds => [.. Enum.GetValues<NoteKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_note_stands_in_the_compartment_of_its_kind_and_its_event_too(NoteKind kind)
    {
        var opened = Opened();

        var note = opened.WriteNote(Guid.CreateVersion7(), kind, opened.Victims[0].Id, Text, Stories.Ana);

        Assert.Equal((kind, kind.Compartment()), (note.Kind, note.Compartment));
        var told = Assert.Single(opened.TakeUnrecorded());
        Assert.Equal((EventCode.NoteWritten, kind.Compartment(), note.Id, note.VictimId), (told.Code, told.Compartment, told.SubjectId!.Value, told.VictimId));
        Assert.Equal([kind.ToString()], told.Arguments);
    }

    [Fact]
    public void No_two_kinds_share_their_readers() => Assert.Equal(5, Enum.GetValues<NoteKind>().Select(k => k.Compartment()).Distinct().Count());

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
        Assert.Equal((reads, writes), (string.Join(' ', NoteKinds.ReadBy(role)), string.Join(' ', NoteKinds.WrittenBy(role))));
        Assert.Equal(writes.Length > 0, role.May(Permission.WriteNotes));
    }

    [Fact]
    public void A_note_is_sealed_for_the_person_it_is_about_or_for_the_case()
    {
        var opened = Opened();

        Assert.Equal(opened.Victims[0].Id.Value, Write(opened, opened.Victims[0].Id).SealedFor);
        Assert.Equal(opened.Id.Value, Write(opened, null).SealedFor);
    }

    [Fact]
    public void A_note_is_about_someone_of_the_case() =>
        Assert.Equal(Rule.PersonUnknown, Assert.Throws<RuleBrokenException>(() => Write(Opened(), VictimId.New())).Rule);

    [Fact]
    public void A_correction_takes_the_place_of_the_note_and_leaves_it_as_it_was()
    {
        var opened = Opened();
        var note = Write(opened, opened.Victims[0].Id);
        opened.TakeUnrecorded();

        var correction = opened.CorrectNote(Guid.CreateVersion7(), note.Id, new("She fears no one", false, null), Stories.Ana);

        Assert.Equal((note.Id, note.Compartment, note.VictimId), (correction.Supersedes!.Value, correction.Compartment, correction.VictimId));
        Assert.Equal(Secret, note.Content!.Said);
        Assert.Equal((EventCode.NoteCorrected, correction.Id), Assert.Single(opened.TakeUnrecorded().Select(e => (e.Code, e.SubjectId!.Value))));
    }

    [Fact]
    public void A_note_is_corrected_by_its_author_and_once()
    {
        var opened = Opened();
        var note = Write(opened, null);

        Assert.Equal(Rule.NoteNotYours, opened.BlockerToCorrecting(note.Id, StaffId.New()));
        Assert.Equal(Rule.NoteNotYours, opened.BlockerToCorrecting(Guid.CreateVersion7(), Stories.Ana.Who));
        Assert.Equal(
            Rule.NoteNotYours,
            Assert.Throws<RuleBrokenException>(() => opened.CorrectNote(Guid.CreateVersion7(), note.Id, Text, Stories.Ana with { Who = StaffId.New() })).Rule);
        opened.CorrectNote(Guid.CreateVersion7(), note.Id, Text, Stories.Ana);
        Assert.Equal(Rule.NoteCorrectedAlready, opened.BlockerToCorrecting(note.Id, Stories.Ana.Who));
    }

    private static Note Write(Case opened, VictimId? about) => opened.WriteNote(Guid.CreateVersion7(), NoteKind.General, about, Text, Stories.Ana);

    private static Case Opened()
    {
        var opened = Stories.Open();
        opened.TakeUnrecorded();
        return opened;
    }
}
