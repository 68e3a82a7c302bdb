using System.Net;
using CaseManager.Benchmarks.Load;
using CaseManager.Domain.Access;
using CaseManager.Domain.Names;

namespace CaseManager.Benchmarks;

/// <summary>The hot pages, who asks for each, and what each has to keep. Where one is known to miss a goal, it says why.</summary>
internal static class Goals
{
    private static readonly string[] _filters =
    [
        "status=Active", "status=Active&form=SexualExploitation", "form=ForcedLabour", "country=GB", "status=Closed&country=DE", "show=Team&status=FollowUp", "show=Team",
    ];

    /// <summary>The pages, in the order of the table.</summary>
    public static IReadOnlyList<HotPage> Pages { get; } =
    [
        new SignInPage(Hot(grows: false)),
        new OpenedPage("my work", Role.Caseworker, _ => "/work", Hot()),
        new OpenedPage("case list, filtered", Role.Caseworker, reader => $"/cases?{reader.Dice.Of(_filters)}", Hot()),
        new OpenedPage("case page", Role.Caseworker, reader => $"/cases/{reader.AnyCase}", Hot()),
        new SentForm("name look-up", Role.Caseworker, _ => "/find", reader => [("Input.Name", reader.AnyName), ("Input.Purpose", $"{LookUpPurpose.NewReport}")], HttpStatusCode.OK, Hot(grows: false)),
        new SentForm("adding a note", Role.Caseworker, reader => $"/cases/{reader.AnyCase}/notes/write", Note, HttpStatusCode.Redirect, Hot(grows: false)),
        new OpenedPage("figures of one's cases", Role.Caseworker, _ => "/figures", Dashboard()),
        new OpenedPage("figures of an office", Role.OfficeLead, _ => "/figures", Dashboard()),
        new OpenedPage("programme", Role.ProgrammeManager, _ => "/programme", Dashboard()),
        new OpenedPage("who was harmed", Role.ProgrammeManager, _ => "/programme/profile", Dashboard()),
    ];

    // At least as fast as a stock page without doors, and a quarter as fast as anything can be.
    private static PageGoals Hot(bool grows = true, string? because = null) => new(null, null, grows ? 1.5 : null, 1, 0.25, because);

    // Within three tenths of a second, and four commands.
    private static PageGoals Dashboard(string? because = null) => new(300, 4, null, 1, 0.25, because);

    private static (string, string)[] Note(Reader reader) =>
    [
        ("Input.Id", $"{Guid.CreateVersion7()}"), ("Input.Kind", "General"), ("Input.About", "case"),
        ("Input.Said", "Came on time and wanted to know what happens next. We went through the letter together; the next appointment is in two weeks, in the morning."),
    ];
}
