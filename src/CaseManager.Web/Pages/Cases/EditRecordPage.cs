using CaseManager.Data.Persistence;
using CaseManager.Domain;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases;

/// <summary>Edits one record of a case with optimistic concurrency: a change by someone else is shown before it can be overwritten.</summary>
public abstract class EditRecordPage<TForm>(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : CasePage(db) where TForm : class, new()
{
    [BindProperty]
    public TForm Input { get; set; } = new();

    /// <summary>Row version that the form was filled from.</summary>
    [BindProperty]
    public uint? RowVersion { get; set; }

    public IReadOnlyList<ConflictLine> Conflicts { get; private set; } = [];

    public abstract string ReturnUrl { get; }

    public void OnGet() => (Input, RowVersion) = (CreateForm(), Db.GetRowVersion(Record));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Db.GetRowVersion(Record) == RowVersion || ConflictLine.Compare(GetSummary(CreateForm()), GetSummary(Input)).Count == 0)
        {
            Update(user.CreateStamp());
            if (await Db.SaveUnlessChangedAsync(cancellationToken))
            {
                return Redirect(ReturnUrl);
            }

            await LoadRecordAsync(cancellationToken);
        }

        Conflicts = ConflictLine.Compare(GetSummary(CreateForm()), GetSummary(Input));
        if (Conflicts.Count == 0)
        {
            return Redirect(ReturnUrl); // the other change is identical
        }

        ModelState.Clear(); // otherwise the posted row version is rendered instead of the current one
        ModelState.AddModelError("", texts["common.conflict"]);
        RowVersion = Db.GetRowVersion(Record);
        return new PageResult { StatusCode = StatusCodes.Status409Conflict };
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await LoadRecordAsync(cancellationToken) ? null : NotFound();

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    protected abstract object Record { get; }

    /// <summary>Loads and decrypts the record; false if it does not exist.</summary>
    protected abstract Task<bool> LoadRecordAsync(CancellationToken cancellationToken);

    protected abstract TForm CreateForm();

    /// <summary>Values of a form for display; used to compare two versions.</summary>
    protected abstract SummaryList GetSummary(TForm form);

    protected abstract void Update(AuditStamp stamp);
}
