using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Edits one record about a person with optimistic concurrency: a change by someone else is shown before it can be overwritten.</summary>
public abstract class RewrittenPage<TForm>(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db), IRewritten where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Row version that the form was filled from; null if there was no record.</summary>
    [BindProperty]
    public uint? Seen { get; set; }

    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    public abstract string Back { get; }

    protected Texts Texts => texts;

    /// <summary>Today in the caller's time zone.</summary>
    protected DateOnly Day => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (_, victim) = await LoadAsync(cancellationToken);
        (Input, Seen) = (Show(victim), Db.VersionOf(RecordOf(victim)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (opened, victim) = await LoadAsync(cancellationToken);
        if (Db.VersionOf(RecordOf(victim)) != Seen && Differ(victim))
        {
            return SayConflict(victim);
        }

        if (Blocker(opened, victim) is { } blocker)
        {
            ModelState.AddModelError(blocker.Field, texts[$"rules.{blocker.Rule}"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Record(opened, victim, user.Sign());
        if (await Db.SaveUnlessChangedAsync(cancellationToken))
        {
            return Redirect(Back);
        }

        (_, victim) = await LoadAsync(cancellationToken);
        return Differ(victim) ? SayConflict(victim) : Redirect(Back);
    }

    /// <summary>Includes the related data that the page needs.</summary>
    protected abstract IQueryable<Case> With(IQueryable<Case> cases);

    /// <summary>Records to decrypt: the edited record, unless a rule needs more.</summary>
    protected virtual IEnumerable<ISealedRecord?> ToOpen(Case opened, Victim victim) => [RecordOf(victim)];

    /// <summary>The edited record; null if there is none yet.</summary>
    protected abstract ISealedRecord? RecordOf(Victim victim);

    protected abstract TForm Show(Victim victim);

    /// <summary>Values of the stored record and of the form for display; used to compare two versions.</summary>
    protected abstract (FactSheet Theirs, FactSheet Yours) Words(Victim victim);

    /// <summary>Rule that the form violates, and the field of its message; null if none.</summary>
    protected virtual (string Field, Rule Rule)? Blocker(Case opened, Victim victim) => null;

    protected abstract void Record(Case opened, Victim victim, Signature by);

    private bool Differ(Victim victim) => Words(victim) is var (theirs, yours) && ConflictLine.Between(theirs, yours).Count > 0;

    private PageResult SayConflict(Victim victim)
    {
        var (theirs, yours) = Words(victim);
        Conflict = ConflictLine.Between(theirs, yours);
        ModelState.Clear(); // otherwise the posted row version is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        Seen = Db.VersionOf(RecordOf(victim));
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    private async Task<(Case Opened, Victim Victim)> LoadAsync(CancellationToken cancellationToken)
    {
        var opened = await With(Db.Cases).AsSplitQuery().SingleAsync(c => c.Id == Case.Id, cancellationToken);
        var victim = opened.Victims.Single(v => v.Id == Person.Id);
        await documents.OpenAsync([.. ToOpen(opened, victim)], cancellationToken);
        return (opened, victim);
    }
}

/// <summary>Data of the partial above the form.</summary>
public interface IRewritten
{
    /// <summary>Answers that differ after a concurrent change.</summary>
    IReadOnlyList<ConflictLine> Conflict { get; }

    string Back { get; }

    PersonOfCase Person { get; }
}
