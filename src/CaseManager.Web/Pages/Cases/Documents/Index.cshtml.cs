using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Documents;

/// <summary>The documents of the case that the reader may see, latest first.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    private const int PageSize = 20;

    public override string Section => "documents";

    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "after")]
    public string? Cursor { get; set; }

    public IReadOnlyList<StoredDocument> Results { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Only kinds that the reader's role may read.</summary>
    public IReadOnlyList<Option> Kinds => [.. DocumentKinds.GetReadable(user.Role).Select(kind => Option.ForCode(kind, texts))];

    public bool CanAdd => user.HasPermission(Permission.AddDocuments);

    /// <summary>Cursor of the next page; null on the last page.</summary>
    public PageCursor? NextCursor { get; private set; }

    /// <summary>The kind filter; null without a valid filter.</summary>
    public DocumentKind? SelectedKind => FormValues.TryParseCode<DocumentKind>(Kind, out var kind) ? kind : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = Db.GetLatestDocuments(Case.Id, SelectedKind);
        Count = await all.CountAsync(cancellationToken);
        var found = await Db.GetPage(all, PageCursor.Parse(Cursor), PageSize + 1).ToListAsync(cancellationToken);
        Results = [.. found.Take(PageSize)];
        await documents.DecryptAsync([.. Results.Select(f => f.Document)], cancellationToken);
        NextCursor = found.Count > PageSize ? new(Results[^1].Document.RecordedAt, Results[^1].Document.Id) : null;
    }

    public string GetNextPageUrl(PageCursor place) => $"/cases/{Case.Reference}/documents"
        + QueryString.Create(new[] { ("kind", Kind), ("after", place.ToString()) }.Where(p => p.Item2 is not null)
            .Select(p => KeyValuePair.Create(p.Item1, p.Item2)));
}
