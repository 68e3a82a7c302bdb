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

/// <summary>A page on which one record about a person is written over: never unseen over what someone else wrote meanwhile.</summary>
/// <typeparam name="TForm">What its form holds.</typeparam>
public abstract class RewrittenPage<TForm>(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePersonPage(db), IRewritten where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>The version that the form was filled from; null where there was no record yet.</summary>
    [BindProperty]
    public uint? Seen { get; set; }

    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    /// <summary>The address of the page that shows the record.</summary>
    public abstract string Back { get; }

    protected Texts Texts => texts;

    /// <summary>The day of the form, for what is written on a day.</summary>
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

    /// <summary>The case, with what the page needs of its people.</summary>
    protected abstract IQueryable<Case> With(IQueryable<Case> cases);

    /// <summary>What must be opened: the record, unless more is needed to judge it.</summary>
    protected virtual IEnumerable<ISealedRecord?> ToOpen(Case opened, Victim victim) => [RecordOf(victim)];

    /// <summary>The record, where there is one.</summary>
    protected abstract ISealedRecord? RecordOf(Victim victim);

    /// <summary>Fills the form from the record.</summary>
    protected abstract TForm Show(Victim victim);

    /// <summary>The record in words, and the form in the same words.</summary>
    protected abstract (FactSheet Theirs, FactSheet Yours) Words(Victim victim);

    /// <summary>Which rule stands against what the form holds, and at which field to say so; null for none.</summary>
    protected virtual (string Field, Rule Rule)? Blocker(Case opened, Victim victim) => null;

    /// <summary>Tells the case what the form holds.</summary>
    protected abstract void Record(Case opened, Victim victim, Signature by);

    private bool Differ(Victim victim) => Words(victim) is var (theirs, yours) && ConflictLine.Between(theirs, yours).Count > 0;

    private PageResult SayConflict(Victim victim)
    {
        var (theirs, yours) = Words(victim);
        Conflict = ConflictLine.Between(theirs, yours);
        ModelState.Clear(); // or the page would show the version that was sent
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

/// <summary>What stands above the form of such a page.</summary>
public interface IRewritten
{
    /// <summary>Where the record was written over from elsewhere meanwhile: the answers that differ.</summary>
    IReadOnlyList<ConflictLine> Conflict { get; }

    /// <summary>The address of the page that shows the record.</summary>
    string Back { get; }

    /// <summary>Whom it is about.</summary>
    PersonOfCase Person { get; }
}
