using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>The documents of the case that the reader may see, latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : CasePage(db)
{
    private const int PageSize = 20;

    public override string Section => "documents";

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public IReadOnlyList<StoredDocument> Found { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Only kinds that the reader's role may read.</summary>
    public IReadOnlyList<Option> Kinds => [.. DocumentKinds.ReadBy(user.Role).Select(kind => Option.Of(kind, texts))];

    public bool MayAdd => user.May(Permission.AddDocuments);

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public Place? Earlier { get; private set; }

    /// <summary>The kind filter; null without a valid filter.</summary>
    public DocumentKind? Chosen => Answering.Is<DocumentKind>(Kind, out var kind) ? kind : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = Db.LatestDocumentsOf(Case.Id, Chosen);
        Count = await all.CountAsync(cancellationToken);
        var found = await Db.After(all, Place.Parse(After), PageSize + 1).ToListAsync(cancellationToken);
        Found = [.. found.Take(PageSize)];
        await documents.OpenAsync([.. Found.Select(f => f.Document)], cancellationToken);
        Earlier = found.Count > PageSize ? new(Found[^1].Document.AddedAt, Found[^1].Document.Id) : null;
    }

    public string AddressAfter(Place place) => $"/cases/{Case.Reference}/documents"
        + QueryString.Create(new[] { ("kind", Kind), ("after", place.ToString()) }.Where(p => p.Item2 is not null).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));
}
