using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

public sealed class WriteModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : NoteWritingPage(db, documents, user, texts)
{
    private IReadOnlyList<Victim> _people = [];

    protected override Guid? Corrects => null;

    public IReadOnlyList<Option> Kinds => [.. NoteKinds.WrittenBy(Writer.Role).Select(kind => Option.Of(kind, Texts))];

    public IReadOnlyList<Option> People => [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(NoteForm.WholeCase, Texts["notes.about.whole"])];

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _people = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).ToListAsync(cancellationToken);
        return null;
    }

    public async Task OnGetAsync(string? kind, CancellationToken cancellationToken)
    {
        Input.Kind = Kinds.Count == 1 ? Kinds[0].Value : kind;
        Input.About = People[0].Value;
        await ShowUnfinishedAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kind = NoteKinds.WrittenBy(Writer.Role).Cast<NoteKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);
        if (kind is null || !People.Any(p => p.Value == Input.About))
        {
            ModelState.AddModelError($"Input.{(kind is null ? nameof(Input.Kind) : nameof(Input.About))}", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var opened = await Db.Cases.Include(c => c.Victims).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        opened.WriteNote(Input.Id, kind.Value, Input.About == NoteForm.WholeCase ? null : new VictimId(Guid.Parse(Input.About!)), Input.ToText(), Writer.Sign());
        return await SaveAsync("notes.saved", cancellationToken);
    }
}
