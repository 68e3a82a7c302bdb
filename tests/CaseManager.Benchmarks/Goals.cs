using System.Net;
using CaseManager.Benchmarks.Load;
using CaseManager.Domain.Access;
using CaseManager.Domain.Names;

namespace CaseManager.Benchmarks;

/// <summary>The measured pages, the role that requests each, its goals, and the reason for any goal known to be missed.</summary>
internal static class Goals
{
    private static readonly string[] _filters =
    [
        "status=Active", "status=Active&form=SexualExploitation", "form=ForcedLabour", "country=GB", "status=Closed&country=DE", "show=Team&status=FollowUp", "show=Team",
    ];

    // Reason shared by all pages that read through row security.
    private const string Doors =
        "Behind row security a command takes PostgreSQL 0.1 to 0.6 ms where the same rows take 0.05 ms without, since each is planned anew, and asks anew who the caller is and which cases are theirs";

    /// <summary>The pages in the order of the result table.</summary>
    public static IReadOnlyList<HotPage> Pages { get; } =
    [
        new SignInPage(Hot("All three hash the password as often, which is nearly all of it; the app also counts attempts, takes a code once and chains the entry of history.", grows: false)),
        new OpenedPage("my work", Role.Caseworker, _ => "/work", Hot($"{Doors}; and there are nine, where the scaffold has four and no doors.")),
        new OpenedPage("case list, filtered", Role.Caseworker, reader => $"/cases?{reader.Random.Pick(_filters)}", Hot($"{Doors}; and there are six, where the scaffold has three and no doors.")),
        new OpenedPage("case page", Role.Caseworker, reader => $"/cases/{reader.AnyCase}", Hot($"{Doors}. The look is written to the disk before anything is shown, one look after the other, since each entry of history holds the hash of the one before.")),
        new SentForm(
            "name look-up", Role.Caseworker, _ => "/find", reader => [("Input.Name", reader.AnyName), ("Input.Purpose", $"{LookUpPurpose.NewReport}")], HttpStatusCode.OK,
            Hot("Every name that the reader may know is opened and compared letter by letter, and the look is written down first; the scaffold compares cover names in the clear.", grows: false)),
        new SentForm(
            "adding a note", Role.Caseworker, reader => $"/cases/{reader.AnyCase}/notes/write", Note, HttpStatusCode.Redirect,
            Hot("The look and the note are two commits, each an entry of one chain, which one writes at a time; the note is sealed, and kept writing is let go of. The scaffold commits a row once.", grows: false)),
        new OpenedPage("figures of one's cases", Role.Caseworker, _ => "/figures", Dashboard()),
        new OpenedPage("figures of an office", Role.OfficeLead, _ => "/figures", Dashboard("The stock page counts four figures of four tables; this one counts all of them, in two years, and asks of every entry whether the reader may know it.")),
        new OpenedPage("programme", Role.ProgrammeManager, _ => "/programme", Dashboard()),
        new OpenedPage("who was harmed", Role.ProgrammeManager, _ => "/programme/profile", Dashboard("Of six tables it is decided what must be held back; the stock page tells everything.")),
    ];

    // At least the throughput of a stock page without row security, and a quarter of the floor's.
    private static PageGoals Hot(string because, bool grows = true) => new(null, null, grows ? 1.5 : null, 1, 0.25, because);

    // A 95th percentile within 300 ms, and at most four SQL commands.
    private static PageGoals Dashboard(string? because = null) => new(300, 4, null, 1, 0.25, because);

    private static (string, string)[] Note(Reader reader) =>
    [
        ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Kind", "General"), ("Input.About", "case"),
        ("Input.Said", "Came on time and wanted to know what happens next. We went through the letter together; the next appointment is in two weeks, in the morning."),
    ];
}
