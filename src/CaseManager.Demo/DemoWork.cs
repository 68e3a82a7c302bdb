using CaseManager.Domain.Access;
using CaseManager.Domain.Notes;
using CaseManager.Domain.Tasks;
using static CaseManager.Demo.DemoPeople;

namespace CaseManager.Demo;

internal sealed record DemoNote(string CoverName, Staff Author, int DaysAgo, NoteKind Kind, string Text, bool IsGraphic = false);

internal sealed record DemoTask(
    string CoverName, Staff Author, Staff Owner, Compartment Compartment, TaskKind Kind, int DueInDays, string Title, string? Reason = null,
    Recurrence Recurrence = Recurrence.None);

/// <summary>Notes and tasks of the demo stories.</summary>
internal static class DemoWork
{
    public static IReadOnlyList<DemoNote> Notes { get; } =
    [
        new("Antonia", Ana, 11, NoteKind.General,
            "First conversation, with an interpreter.\nShe wants the next one here again, in the morning. She asked for a copy of what was written down, and "
            + "has it."),
        new("Antonia", Ana, 9, NoteKind.Safety,
            "No letters to her aunt’s. She saw the neighbour’s car in the street on Tuesday, went another way and called us."),
        new("Antonia", Ana, 8, NoteKind.Safety, "The neighbour in London told the police how she was hit, and with what. The police have the statement.",
            IsGraphic: true),
        new("Antonia", Mihaela, 6, NoteKind.Aftercare, "She chose the pastry course; it starts in January. The application is hers, I only sat beside her."),
        new("Antonia", Mihaela, 5, NoteKind.Health, "First session with the counsellor. She will go again: her own wish."),
        new("Antonia", Irina, 4, NoteKind.Legal, "She would rather give evidence by live link. To be asked for before the hearing is listed."),
        new("Sorin", Mihai, 12, NoteKind.General, "He has the contract and three payslips. Copies are in the file."),
        new("Antonia", Mihaela, 0, NoteKind.Aftercare, "The course has her application, and wrote back the same day."),
        new("Sorin", Mihai, 0, NoteKind.General, "The labour inspectorate asks for two dates on which he could come."),
    ];

    public static IReadOnlyList<DemoTask> Tasks { get; } =
    [
        new("Antonia", Ana, Ana, Compartment.CaseFile, TaskKind.FollowUp, 0, "Call her about the identity card",
            "The office opens at ten. She asked to go there together."),
        new("Antonia", Ana, Ana, Compartment.Safety, TaskKind.SafetyReview, -1, "Look at the safety plan with her again", Recurrence: Recurrence.Fortnightly),
        new("Sorin", Mihai, Ana, Compartment.CaseFile, TaskKind.FollowUp, 3, "Read his payslips against the contract"),
        new("Antonia", Ana, Ana, Compartment.CaseFile, TaskKind.Review, 10, "Look through the case with everyone on it", Recurrence: Recurrence.Quarterly),
        new("Antonia", Ana, Mihaela, Compartment.Aftercare, TaskKind.FollowUp, 0, "Ask the course when she can see the kitchen"),
        new("Antonia", Mihaela, Mihaela, Compartment.Aftercare, TaskKind.Review, 9, "Ask her how the plan fits", Recurrence: Recurrence.Monthly),
        new("Antonia", Ana, Irina, Compartment.CaseFile, TaskKind.Other, 2, "Tell her which special measures there are"),
        new("Antonia", Irina, Irina, Compartment.LegalStrategy, TaskKind.FollowUp, 0, "Write to the prosecutor about the live link"),
        new("Matei", Mihai, Mihai, Compartment.CaseFile, TaskKind.ChildProtection, 0, "Tell child protection which family he is with"),
        new("Matei", Mihai, Mihai, Compartment.CaseFile, TaskKind.Guardian, 5, "Ask the court who his guardian is"),
        new("Matei", Radu, Radu, Compartment.CaseFile, TaskKind.Review, 0, "Look through the case with Mihai", "A child, and three days old."),
        new("Antonia", Radu, Radu, Compartment.CaseFile, TaskKind.Other, 4, "Sign the request for housing"),
        new("Minh", Grace, Grace, Compartment.CaseFile, TaskKind.Guardian, 1, "Ask the local authority for an advocate"),
    ];
}
