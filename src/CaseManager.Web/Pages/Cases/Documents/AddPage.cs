using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Documents;

/// <summary>Choices of the upload page, and validation of the submitted files.</summary>
public abstract class AddPage(CaseManagerDb db, RecordDecryptor documents, VirusScanner viruses, CurrentUser user, TextLocalizer texts) : CasePage(db)
{
    protected const string WholeCase = "case";

    private IReadOnlyList<(VictimId Id, string CoverName)> _people = [];

    public override string Section => "documents";

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    /// <summary>The document to which a version or redacted copy is added.</summary>
    [FromQuery(Name = "of")]
    public Guid? BaseDocumentId { get; set; }

    [FromQuery(Name = "redacted")]
    public bool IsRedacted { get; set; }

    /// <summary>The document that the URL names; null where files are added independently.</summary>
    public CaseDocument? BaseDocument { get; private set; }

    public IReadOnlyList<Upload> Files => HttpContext.Features.Get<Uploads>() ?? [];

    public bool IsScannerConfigured => viruses.IsConfigured;

    public IReadOnlyList<Option> Kinds => [.. DocumentKinds.GetWritable(user.Role).Select(kind => Option.ForCode(kind, texts))];

    public IReadOnlyList<Option> People => [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(WholeCase, texts["notes.subject.wholeCase"])];

    protected CurrentUser CurrentUser => user;

    protected TextLocalizer Texts => texts;

    /// <summary>Whether the form has a field for the kind; a new version keeps the kind of the earlier one.</summary>
    public bool HasKindField => BaseDocument is null || IsRedacted;

    public string TitleKey => BaseDocument is null ? "documents.add" : IsRedacted ? "documents.redacted.add" : "documents.version.add";

    public string LeadKey => BaseDocument is null ? "documents.add.lead" : IsRedacted ? "documents.redacted.add.lead" : "documents.version.add.lead";

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _people = [.. (await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id).Select(v => new { v.Id, v.CoverName })
            .ToListAsync(cancellationToken))
            .Select(v => (v.Id, v.CoverName))];
        if (BaseDocumentId is { } of)
        {
            BaseDocument = await Db.CaseDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.CaseId == Case.Id && d.Id == of, cancellationToken);
            if (BaseDocument is null || !DocumentKinds.GetWritable(user.Role).Contains(BaseDocument.Kind))
            {
                return NotFound();
            }

            await documents.DecryptAsync([BaseDocument], cancellationToken);
        }

        if (HttpMethods.IsPost(Request.Method))
        {
            AddModelErrors();
        }

        return null;
    }

    protected DocumentKind? SelectedKind => DocumentKinds.GetWritable(user.Role).Cast<DocumentKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);

    // Reports file errors together with the other errors, so that nobody has to upload a file again to see the next error.
    private void AddModelErrors()
    {
        var limit = BaseDocument is null ? AcceptsFilesAttribute.MaxFiles : 1;
        if (HasKindField && SelectedKind is null)
        {
            ModelState.AddModelError("Input.Kind", texts["common.errors.choose"]);
        }

        if (BaseDocument is null && !People.Any(p => p.Value == Input.Subject))
        {
            ModelState.AddModelError("Input.Subject", texts["common.errors.choose"]);
        }

        if (Files.Count == 0 || Files.Count > limit)
        {
            ModelState.AddModelError(nameof(Files), Files.Count == 0 ? texts["documents.files.missing"] : texts.Count("documents.files.tooMany", limit));
        }

        var refused = string.Join(' ', Files.Where(f => f.Inspection.RejectionReason is not null)
            .Select(f => texts["documents.rejected", f.Name.Length > 0 ? f.Name : texts["documents.unnamedFile"],
                texts.Describe(f.Inspection.RejectionReason!.Value)]));
        if (refused.Length > 0)
        {
            ModelState.AddModelError(nameof(Files), refused);
        }
    }
}
