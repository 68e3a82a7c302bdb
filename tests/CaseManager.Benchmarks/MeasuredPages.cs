using System.Net;
using CaseManager.Benchmarks.Load;
using CaseManager.Domain.Access;
using CaseManager.Domain.People.Names;

namespace CaseManager.Benchmarks;

/// <summary>The measured pages, the role that requests each, its goals, and the reason for any goal known to be missed.</summary>
internal static class MeasuredPages
{
    private static readonly string[] _caseFilters =
    [
        "status=Active", "status=Active&form=SexualExploitation", "form=ForcedLabour", "country=GB", "status=Closed&country=DE",
        "show=Team&status=FollowUp", "show=Team",
    ];

    // Reason shared by all pages that read through row security.
    private const string RowSecurityReason =
        "Behind row security a command takes PostgreSQL 0.1 to 0.6 ms where the same rows take 0.05 ms without, since each is planned anew, and asks anew "
        + "who the caller is and which cases are theirs";

    /// <summary>The pages in the order of the result table.</summary>
    public static IReadOnlyList<MeasuredPage> Pages { get; } =
    [
        new SignInPage(
            CreateHotPageGoals(
                "All three hash the password as often, which is nearly all of it; the app also counts attempts, takes a code once and chains the entry of "
                + "history.", grows: false)),
        new MeasuredGet("my work", Role.Caseworker, _ => "/my-work",
            CreateHotPageGoals($"{RowSecurityReason}; and there are nine, where the scaffold has four and no doors.")),
        new MeasuredGet("case list, filtered", Role.Caseworker, reader => $"/cases?{reader.Random.Pick(_caseFilters)}",
            CreateHotPageGoals($"{RowSecurityReason}; and there are six, where the scaffold has three and no doors.")),
        new MeasuredGet("case page", Role.Caseworker, reader => $"/cases/{reader.NextCaseReference}",
            CreateHotPageGoals(
                $"{RowSecurityReason}. The look is written to the disk before anything is shown, one look after the other, since each entry of history holds "
                    + "the hash of the one before.")),
        new MeasuredPost(
            "name look-up", Role.Caseworker, _ => "/search", reader => [("Input.Name", reader.NextName), ("Input.Purpose", $"{SearchPurpose.NewReport}")],
            HttpStatusCode.OK,
            CreateHotPageGoals(
                "Every name that the reader may know is opened and compared letter by letter, and the look is written down first; the scaffold compares "
                + "cover names in the clear.", grows: false)),
        new MeasuredPost(
            "adding a note", Role.Caseworker, reader => $"/cases/{reader.NextCaseReference}/notes/add", CreateNoteFields, HttpStatusCode.Redirect,
            CreateHotPageGoals(
                "The look and the note are two commits, each an entry of one chain, which one writes at a time; the note is sealed, and kept writing is let "
                + "go of. The scaffold commits a row once.", grows: false)),
        new MeasuredGet("figures of one's cases", Role.Caseworker, _ => "/figures", CreateDashboardGoals()),
        new MeasuredGet("figures of an office", Role.OfficeLead, _ => "/figures",
            CreateDashboardGoals(
                "The stock page counts four figures of four tables; this one counts all of them, in two years, and asks of every entry whether the reader "
                + "may know it.")),
        new MeasuredGet("programme", Role.ProgrammeManager, _ => "/programme", CreateDashboardGoals()),
        new MeasuredGet("who was harmed", Role.ProgrammeManager, _ => "/programme/profile",
            CreateDashboardGoals("Of six tables it is decided what must be held back; the stock page tells everything.")),
    ];

    // At least the throughput of a stock page without row security, and a quarter of the baseline's.
    private static PageGoals CreateHotPageGoals(string reason, bool grows = true) => new(null, null, grows ? 1.5 : null, 1, 0.25, reason);

    // A 95th percentile within 300 ms, and at most four SQL commands.
    private static PageGoals CreateDashboardGoals(string? reason = null) => new(300, 4, null, 1, 0.25, reason);

    private static (string, string)[] CreateNoteFields(Reader reader) =>
    [
        ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Kind", "General"), ("Input.Subject", "case"),
        ("Input.Text",
            "Came on time and wanted to know what happens next. We went through the letter together; the next appointment is in two weeks, in the morning."),
    ];
}
