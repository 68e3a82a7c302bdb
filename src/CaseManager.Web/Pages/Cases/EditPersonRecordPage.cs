using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Edits one record about a person with optimistic concurrency: a change by someone else is shown before it can be overwritten.</summary>
public abstract class EditPersonRecordPage<TForm>(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : CasePersonPage(db), IEditPersonRecordPage where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Row version that the form was filled from; null if there was no record.</summary>
    [BindProperty]
    public uint? RowVersion { get; set; }

    public IReadOnlyList<ConflictLine> Conflicts { get; private set; } = [];

    public abstract string ReturnUrl { get; }

    protected TextLocalizer Texts => texts;

    /// <summary>Today in the caller's time zone.</summary>
    protected DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (_, victim) = await LoadCaseAsync(cancellationToken);
        (Input, RowVersion) = (CreateForm(victim), Db.GetRowVersion(GetRecord(victim)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (caseFile, victim) = await LoadCaseAsync(cancellationToken);
        if (Db.GetRowVersion(GetRecord(victim)) != RowVersion && HasConflict(victim))
        {
            return ShowConflict(victim);
        }

        if (FindBlocker(caseFile, victim) is { } blocker)
        {
            ModelState.AddModelError(blocker.Field, texts[$"rules.{blocker.Rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Record(caseFile, victim, user.CreateStamp());
        if (await Db.SaveUnlessChangedAsync(cancellationToken))
        {
            return Redirect(ReturnUrl);
        }

        (_, victim) = await LoadCaseAsync(cancellationToken);
        return HasConflict(victim) ? ShowConflict(victim) : Redirect(ReturnUrl);
    }

    protected abstract IQueryable<Case> IncludeRelated(IQueryable<Case> cases);

    /// <summary>Records to decrypt: the edited record, unless a rule needs more.</summary>
    protected virtual IEnumerable<ISealedRecord?> GetRecordsToDecrypt(Case caseFile, Victim victim) => [GetRecord(victim)];

    /// <summary>The edited record; null if there is none yet.</summary>
    protected abstract ISealedRecord? GetRecord(Victim victim);

    protected abstract TForm CreateForm(Victim victim);

    /// <summary>Values of the stored record and of the form for display; used to compare two versions.</summary>
    protected abstract (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim);

    /// <summary>Rule that the form violates, and the field of its message; null if none.</summary>
    protected virtual (string Field, BusinessRule Rule)? FindBlocker(Case caseFile, Victim victim) => null;

    protected abstract void Record(Case caseFile, Victim victim, AuditStamp stamp);

    private bool HasConflict(Victim victim) => GetSummaries(victim) is var (theirs, yours) && ConflictLine.Compare(theirs, yours).Count > 0;

    private PageResult ShowConflict(Victim victim)
    {
        var (theirs, yours) = GetSummaries(victim);
        Conflicts = ConflictLine.Compare(theirs, yours);
        ModelState.Clear(); // otherwise the posted row version is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        RowVersion = Db.GetRowVersion(GetRecord(victim));
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<(Case Opened, Victim Victim)> LoadCaseAsync(CancellationToken cancellationToken)
    {
        var caseFile = await IncludeRelated(Db.Cases).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = caseFile.Victims.Single(v => v.Id == Person.Id);
        await documents.DecryptAsync([.. GetRecordsToDecrypt(caseFile, victim)], cancellationToken);
        return (caseFile, victim);
    }
}

/// <summary>Data of the partial above the form.</summary>
public interface IEditPersonRecordPage
{
    /// <summary>Answers that differ after a concurrent change.</summary>
    IReadOnlyList<ConflictLine> Conflicts { get; }

    string ReturnUrl { get; }

    PersonOfCase Person { get; }
}
