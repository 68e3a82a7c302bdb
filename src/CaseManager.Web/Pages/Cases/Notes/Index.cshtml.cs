using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Notes;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>Current notes that the caller may see, latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    private const int PageSize = 20;

    public override string Section => "notes";

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "about")]
    public Guid? PersonId { get; set; }

    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public IReadOnlyList<NoteWithAuthor> Notes { get; private set; } = [];

    public int Count { get; private set; }

    public IReadOnlyList<Option> People { get; private set; } = [];

    /// <summary>Kinds that the caller's role may read.</summary>
    public IReadOnlyList<Option> Kinds => [.. NoteKinds.GetReadable(user.Role).Select(kind => Option.ForCode(kind, texts))];

    public bool CanAddNotes => user.HasPermission(Permission.AddNotes);

    public bool IsFiltered => SelectedKind is not null || PersonId is not null;

    /// <summary>Page cursor of the next page; null on the last page.</summary>
    public PageCursor? NextCursor { get; private set; }

    private NoteKind? SelectedKind => FormValues.TryParseCode<NoteKind>(Kind, out var kind) ? kind : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = [.. (await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new { v.Id, v.CoverName })
            .ToListAsync(cancellationToken))
            .Select(v => new Option($"{v.Id.Value}", v.CoverName))];
        var notes = Db.GetCurrentNotes(Case.Id, SelectedKind, PersonId is { } subject ? new VictimId(subject) : null);
        Count = await notes.CountAsync(cancellationToken);
        var found = await Db.GetPage(notes, PageCursor.Parse(Cursor), PageSize + 1).ToListAsync(cancellationToken);
        Notes = [.. found.Take(PageSize)];
        await documents.DecryptAsync([.. Notes.Select(n => n.Note)], cancellationToken);
        NextCursor = found.Count > PageSize ? new(Notes[^1].Note.RecordedAt, Notes[^1].Note.Id) : null;
    }

    public string GetNextPageUrl(PageCursor place)
    {
        (string Name, string? Value)[] parts = [("kind", Kind), ("about", PersonId?.ToString()), ("after", place.ToString())];
        return $"/cases/{Case.Reference}/notes" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }
}
