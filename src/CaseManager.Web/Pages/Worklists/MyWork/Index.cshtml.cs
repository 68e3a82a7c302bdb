using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Justice.Hearings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.MyWork;

/// <summary>The caller's home page: due and upcoming work, changes by others and unfinished drafts.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : PageModel
{
    /// <summary>Number of items with a button, so that the page is not crowded.</summary>
    public const int MaxButtons = 3;

    private const int MaxItems = 200;
    private const int MaxLines = 12;
    private const int DaysAhead = 14;

    /// <summary>Due today or overdue.</summary>
    public IReadOnlyList<AssignedTask> Due { get; private set; } = [];

    /// <summary>Due within two weeks.</summary>
    public IReadOnlyList<AssignedTask> Upcoming { get; private set; } = [];

    /// <summary>Legal deadlines that the caller is responsible for, overdue or due within two weeks.</summary>
    public IReadOnlyList<DeadlineOfCase> Deadlines { get; private set; } = [];

    /// <summary>Hearings within two weeks in the caller's cases.</summary>
    public IReadOnlyList<HearingOfCase> Hearings { get; private set; } = [];

    /// <summary>Number of items that are due today or overdue.</summary>
    public int DueTodayCount => Due.Count + Deadlines.Count(d => d.Deadline.DueOn <= Today);

    /// <summary>Tasks assigned by others since yesterday that are due after the next two weeks.</summary>
    public IReadOnlyList<AssignedTask> NewlyAssigned { get; private set; } = [];

    /// <summary>Changes by others since yesterday, the latest of each case.</summary>
    public IReadOnlyList<CaseChange> Changes { get; private set; } = [];

    public IReadOnlyList<IntakeDraft> Drafts { get; private set; } = [];

    public IReadOnlyList<UnfinishedNote> NoteDrafts { get; private set; } = [];

    /// <summary>Number of waiting cross-office match requests.</summary>
    public int InquiryCount { get; private set; }

    public DateOnly Today => user.CreateStamp().Date;

    public bool HasNoPendingItems => NewlyAssigned.Count + Drafts.Count + NoteDrafts.Count == 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var startedOn = GetStartOfDay(Today.AddDays(-1));
        var tasks = await db.GetOpenTasks(user.Id, MaxItems).ToListAsync(cancellationToken);
        var hearings = await db.LoadPlannedHearingsAsync(user.Id, user.UtcNow, cancellationToken);
        await documents.DecryptAsync([.. tasks.Select(t => t.Task), .. hearings.Select(h => h.Hearing)], cancellationToken);
        Due = [.. tasks.Where(t => t.Task.DueOn <= Today)];
        Upcoming = [.. tasks.Where(t => t.Task.DueOn > Today && t.Task.DueOn <= Today.AddDays(DaysAhead))];
        Deadlines = user.HasPermission(Permission.ViewDeadlines)
            ? await db.GetOwnedDeadlines(user.Id, user.UtcNow, Today, Today.AddDays(DaysAhead), MaxItems).ToListAsync(cancellationToken) : [];
        Hearings = hearings.GetHearings(Today, Today.AddDays(DaysAhead), MaxItems);
        NewlyAssigned = [.. tasks.Where(t => t.Task.DueOn > Today.AddDays(DaysAhead) && t.Task.AssignedAt >= startedOn && t.Task.AssignedBy != user.Id)];
        Changes = [.. (await db.GetChanges(user.Id, startedOn, user.UtcNow, MaxItems).ToListAsync(cancellationToken)).DistinctBy(c => c.Reference)
            .Take(MaxLines)];
        NoteDrafts = await db.GetUnfinishedNotes(MaxLines).ToListAsync(cancellationToken);
        InquiryCount = user.HasPermission(Permission.AnswerInquiries)
            ? await db.Inquiries.CountAsync(i => i.State == InquiryState.Pending, cancellationToken) : 0;
        if (user.HasPermission(Permission.OpenCases))
        {
            Drafts = [.. (await db.LoadDraftsAsync(documents, cancellationToken)).Take(MaxLines)];
        }
    }

    // Midnight in the caller's time zone.
    private DateTimeOffset GetStartOfDay(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, user.TimeZone.GetUtcOffset(midnight));
    }
}
