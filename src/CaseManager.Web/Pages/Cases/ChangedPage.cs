using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Edits one record of a case with optimistic concurrency: a change by someone else is shown before it can be overwritten.</summary>
public abstract class ChangedPage<TForm>(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db) where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Row version that the form was filled from.</summary>
    [BindProperty]
    public uint? Seen { get; set; }

    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    public abstract string Back { get; }

    public void OnGet() => (Input, Seen) = (Show(), Db.VersionOf(Record));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Db.VersionOf(Record) == Seen || ConflictLine.Between(Say(Show()), Say(Input)).Count == 0)
        {
            Change(user.Sign());
            if (await Db.SaveUnlessChangedAsync(cancellationToken))
            {
                return Redirect(Back);
            }

            await LoadAsync(cancellationToken);
        }

        Conflict = ConflictLine.Between(Say(Show()), Say(Input));
        if (Conflict.Count == 0)
        {
            return Redirect(Back); // the other change is identical
        }

        ModelState.Clear(); // otherwise the posted row version is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        Seen = Db.VersionOf(Record);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? null : NotFound();

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    protected abstract object Record { get; }

    /// <summary>Loads and decrypts the record; false if it does not exist.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancellationToken);

    protected abstract TForm Show();

    /// <summary>Values of a form for display; used to compare two versions.</summary>
    protected abstract FactSheet Say(TForm form);

    protected abstract void Change(Signature by);
}
