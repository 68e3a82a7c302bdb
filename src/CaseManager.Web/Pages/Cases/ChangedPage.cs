using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases;

/// <summary>A page on which one record of a case is written over: never unseen over what someone else wrote meanwhile.</summary>
/// <typeparam name="TForm">What its form holds.</typeparam>
public abstract class ChangedPage<TForm>(CaseManagerDb db, CurrentUser user, Texts texts) : CasePage(db) where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>The version that the form was filled from.</summary>
    [BindProperty]
    public uint? Seen { get; set; }

    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    /// <summary>The address of the page that shows the record.</summary>
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
            return Redirect(Back); // the other wrote the same
        }

        ModelState.Clear(); // or the page would show the version that was sent
        ModelState.AddModelError("", texts["common.conflict"]);
        Seen = Db.VersionOf(Record);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? null : NotFound();

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    /// <summary>The record, as it is loaded.</summary>
    protected abstract object Record { get; }

    /// <summary>Loads and opens the record; false where there is none.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Fills the form from the record.</summary>
    protected abstract TForm Show();

    /// <summary>A form in words.</summary>
    protected abstract FactSheet Say(TForm form);

    /// <summary>Tells the case what the form holds.</summary>
    protected abstract void Change(Signature by);
}
