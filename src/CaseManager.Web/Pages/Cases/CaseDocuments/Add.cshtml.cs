using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Files;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>Adds files, all of one form or none; or one file beside a document: a later version, or a copy with parts blacked out.</summary>
[Needs(Permission.AddDocuments), TakesFiles]
public sealed class AddModel(CaseManagerDb db, Documents documents, DocumentParts parts, VirusScanner viruses, CurrentUser user, Texts texts) : CasePage(db)
{
    private const string WholeCase = "case";
    private const string AddressOnly = "text/uri-list"; // for the script that sends the form: it would follow a redirect unseen

    private IReadOnlyList<(VictimId Id, string CoverName)> _people = [];

    public override string Section => "documents";

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    /// <summary>The document beside which a file is added.</summary>
    [FromQuery(Name = "of")]
    public Guid? Of { get; set; }

    [FromQuery(Name = "redacted")]
    public bool Redacted { get; set; }

    /// <summary>That document; null where files are added by themselves.</summary>
    public CaseDocument? Beside { get; private set; }

    public IReadOnlyList<Upload> Files => HttpContext.Features.Get<Uploads>() ?? [];

    public bool IsChecked => viruses.IsThere;

    public IReadOnlyList<Option> Kinds => [.. DocumentKinds.AddedBy(user.Role).Select(kind => Option.Of(kind, texts))];

    public IReadOnlyList<Option> People => [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(WholeCase, texts["notes.about.whole"])];

    /// <summary>The kind is asked for where it is not that of the earlier version.</summary>
    public bool AsksKind => Beside is null || Redacted;

    public string TitleKey => Beside is null ? "documents.add" : Redacted ? "documents.redacted.add" : "documents.version.add";

    public string LeadKey => Beside is null ? "documents.add.lead" : Redacted ? "documents.redacted.add.lead" : "documents.version.add.lead";

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _people = [.. (await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new { v.Id, v.CoverName }).ToListAsync(cancellationToken))
            .Select(v => (v.Id, v.CoverName))];
        if (Of is { } of)
        {
            Beside = await Db.CaseDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == Case.Id && d.Id == of, cancellationToken);
            if (Beside is null || !DocumentKinds.AddedBy(user.Role).Contains(Beside.Kind))
            {
                return NotFound();
            }

            await documents.OpenAsync([Beside], cancellationToken);
        }

        if (HttpMethods.IsPost(Request.Method))
        {
            SayWhatIsWrong();
        }

        return null;
    }

    public void OnGet(string? kind)
    {
        Input.Kind = Kinds.Count == 1 ? Kinds[0].Value : kind;
        Input.About = People[0].Value;
        Input.Title = Beside?.Content?.Title;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var files = Files.DistinctBy(f => f.Sha256).ToDictionary(Input.IdOf);
        var there = await Db.CaseDocuments.Where(d => files.Keys.Contains(d.Id)).Select(d => d.Id).ToListAsync(cancellationToken); // the form was sent before
        if (there.Count < files.Count)
        {
            await AddAsync([.. files.Where(f => !there.Contains(f.Key))], cancellationToken);
        }

        TempData["Notice"] = texts.Count("documents.saved", Files.Count);
        var address = $"/cases/{Case.Reference}/documents";
        return Request.Headers.Accept.ToString().StartsWith(AddressOnly, StringComparison.Ordinal) ? Content(address, AddressOnly) : Redirect(address);
    }

    private async Task AddAsync(IReadOnlyList<KeyValuePair<Guid, Upload>> files, CancellationToken cancellationToken)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellationToken);
        var opened = await Db.Cases.Include(c => c.Victims).Include(c => c.Documents.Where(d => d.Id == Of || d.Supersedes == Of)).SingleAsync(c => c.Id == Case.Id, cancellationToken);
        CaseDocument[] added = [.. files.Select(f => Add(opened, f.Value, f.Key))];
        if (await Db.SaveOnceAsync(cancellationToken))
        {
            foreach (var (document, (_, file)) in added.Zip(files))
            {
                await parts.SaveAsync(document, file.Contents, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }
    }

    private CaseDocument Add(Case opened, Upload file, Guid id) => (Beside, Redacted) switch
    {
        (null, _) => opened.AddDocument(id, ChosenKind!.Value, Input.About == WholeCase ? null : new VictimId(Guid.Parse(Input.About!)), Input.Account(file), user.Sign()),
        ({ } original, true) => opened.AddRedactedCopy(id, original.Id, ChosenKind!.Value, Input.Account(file), user.Sign()),
        ({ } earlier, false) => opened.AddVersion(id, earlier.Id, Input.Account(file), user.Sign()),
    };

    private DocumentKind? ChosenKind => DocumentKinds.AddedBy(user.Role).Cast<DocumentKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);

    // With what else is wrong, so that no file has to be sent twice to hear all of it.
    private void SayWhatIsWrong()
    {
        var most = Beside is null ? TakesFilesAttribute.Most : 1;
        if (AsksKind && ChosenKind is null)
        {
            ModelState.AddModelError("Input.Kind", texts["common.errors.choose"]);
        }

        if (Beside is null && !People.Any(p => p.Value == Input.About))
        {
            ModelState.AddModelError("Input.About", texts["common.errors.choose"]);
        }

        if (Files.Count == 0 || Files.Count > most)
        {
            ModelState.AddModelError(nameof(Files), Files.Count == 0 ? texts["documents.files.missing"] : texts.Count("documents.files.many", most));
        }

        var refused = string.Join(' ', Files.Where(f => f.Judgement.Refusal is not null)
            .Select(f => texts["documents.refused", f.Name.Length > 0 ? f.Name : texts["documents.noName"], texts.Of(f.Judgement.Refusal!.Value)]));
        if (refused.Length > 0)
        {
            ModelState.AddModelError(nameof(Files), refused);
        }
    }
}
