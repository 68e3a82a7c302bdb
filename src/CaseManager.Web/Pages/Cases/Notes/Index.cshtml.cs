using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>Current notes that the caller may see, latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    private const int PageSize = 20;

    public override string Section => "notes";

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "about")]
    public Guid? About { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<WrittenNote> Notes { get; private set; } = [];

    public int Count { get; private set; }

    public IReadOnlyList<Option> People { get; private set; } = [];

    /// <summary>Kinds that the caller's role may read.</summary>
    public IReadOnlyList<Option> Kinds => [.. NoteKinds.ReadBy(user.Role).Select(kind => Option.Of(kind, texts))];

    public bool MayWrite => user.May(Permission.WriteNotes);

    public bool IsNarrowed => Chosen is not null || About is not null;

    /// <summary>Page cursor of the next page; null on the last page.</summary>
    public Place? Earlier { get; private set; }

    private NoteKind? Chosen => Answering.Is<NoteKind>(Kind, out var kind) ? kind : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = [.. (await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new { v.Id, v.CoverName }).ToListAsync(cancellationToken))
            .Select(v => new Option($"{v.Id.Value}", v.CoverName))];
        var notes = Db.StandingNotesOf(Case.Id, Chosen, About is { } about ? new VictimId(about) : null);
        Count = await notes.CountAsync(cancellationToken);
        var found = await Db.After(notes, Place.Parse(After), PageSize + 1).ToListAsync(cancellationToken);
        Notes = [.. found.Take(PageSize)];
        await documents.OpenAsync([.. Notes.Select(n => n.Note)], cancellationToken);
        Earlier = found.Count > PageSize ? new(Notes[^1].Note.WrittenAt, Notes[^1].Note.Id) : null;
    }

    public string AddressAfter(Place place)
    {
        (string Name, string? Value)[] parts = [("kind", Kind), ("about", About?.ToString()), ("after", place.ToString())];
        return $"/cases/{Case.Reference}/notes" + QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }
}
