using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

public sealed class AddModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : NoteWritingPage(db, documents, user, texts)
{
    private IReadOnlyList<Victim> _people = [];

    protected override Guid? CorrectedNoteId => null;

    public IReadOnlyList<Option> Kinds => [.. NoteKinds.GetWritable(CurrentUser.Role).Select(kind => Option.ForCode(kind, Texts))];

    public IReadOnlyList<Option> People =>
        [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(NoteForm.WholeCase, Texts["notes.subject.wholeCase"])];

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _people = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).ToListAsync(cancellationToken);
        return null;
    }

    public async Task OnGetAsync(string? kind, CancellationToken cancellationToken)
    {
        Input.Kind = Kinds.Count == 1 ? Kinds[0].Value : kind;
        Input.Subject = People[0].Value;
        await FillFromDraftAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kind = NoteKinds.GetWritable(CurrentUser.Role).Cast<NoteKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);
        if (kind is null || !People.Any(p => p.Value == Input.Subject))
        {
            ModelState.AddModelError($"Input.{(kind is null ? nameof(Input.Kind) : nameof(Input.Subject))}", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var caseFile = await Db.Cases.Include(c => c.Victims).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        caseFile.AddNote(Input.Id, kind.Value, Input.Subject == NoteForm.WholeCase ? null : new VictimId(Guid.Parse(Input.Subject!)), Input.ToText(),
            CurrentUser.CreateStamp());
        return await SaveAsync("notes.saved", cancellationToken);
    }
}
