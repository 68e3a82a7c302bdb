using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Hearings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Work;

/// <summary>The caller's home page: due and upcoming work, changes by others and unfinished drafts.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : PageModel
{
    /// <summary>Number of items with a button, so that the page is not crowded.</summary>
    public const int Buttons = 3;

    private const int Most = 200;
    private const int MostLines = 12;
    private const int DaysAhead = 14;

    /// <summary>Due today or overdue.</summary>
    public IReadOnlyList<OwnTask> Due { get; private set; } = [];

    /// <summary>Due within two weeks.</summary>
    public IReadOnlyList<OwnTask> Coming { get; private set; } = [];

    /// <summary>Legal deadlines that the caller is responsible for, overdue or due within two weeks.</summary>
    public IReadOnlyList<DeadlineOfCase> Deadlines { get; private set; } = [];

    /// <summary>Hearings within two weeks in the caller's cases.</summary>
    public IReadOnlyList<HearingOfCase> Hearings { get; private set; } = [];

    /// <summary>Number of items that are due today or overdue.</summary>
    public int NeedToday => Due.Count + Deadlines.Count(d => d.Deadline.DueOn <= Today);

    /// <summary>Tasks assigned by others since yesterday that are due after the next two weeks.</summary>
    public IReadOnlyList<OwnTask> Handed { get; private set; } = [];

    /// <summary>Changes by others since yesterday, the latest of each case.</summary>
    public IReadOnlyList<CaseChange> Changed { get; private set; } = [];

    public IReadOnlyList<IntakeDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<BegunNote> Notes { get; private set; } = [];

    /// <summary>Number of waiting cross-office match requests.</summary>
    public int Inquiries { get; private set; }

    public DateOnly Today => user.Sign().Day;

    public bool NothingWaits => Handed.Count + Drafts.Count + Notes.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var since = StartOf(Today.AddDays(-1));
        var tasks = await db.OpenTasksOf(user.Id, Most).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. tasks.Select(t => t.Task)], cancellationToken);
        Due = [.. tasks.Where(t => t.Task.DueOn <= Today)];
        Coming = [.. tasks.Where(t => t.Task.DueOn > Today && t.Task.DueOn <= Today.AddDays(DaysAhead))];
        Deadlines = user.May(Permission.ViewDeadlines) ? await db.DeadlinesOwnedBy(user.Id, user.Now, Today, Today.AddDays(DaysAhead), Most).ToListAsync(cancellationToken) : [];
        Hearings = await db.HearingsFor(user.Id, user.Now, Today, Today.AddDays(DaysAhead), Most).ToListAsync(cancellationToken);
        Handed = [.. tasks.Where(t => t.Task.DueOn > Today.AddDays(DaysAhead) && t.Task.HandedAt >= since && t.Task.HandedBy != user.Id)];
        Changed = [.. (await db.ChangesFor(user.Id, since, user.Now, Most).ToListAsync(cancellationToken)).DistinctBy(c => c.Reference).Take(MostLines)];
        Notes = await db.BegunNotes(MostLines).ToListAsync(cancellationToken);
        Inquiries = user.May(Permission.AnswerInquiries) ? await db.Inquiries.CountAsync(i => i.State == InquiryState.Waiting, cancellationToken) : 0;
        if (user.May(Permission.OpenCases))
        {
            Drafts = [.. (await db.OpenDraftsAsync(documents, cancellationToken)).Take(MostLines)];
        }
    }

    // Midnight in the caller's time zone.
    private DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, user.TimeZone.GetUtcOffset(midnight));
    }
}
