using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Documents;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.TagHelpers.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.CaseDocuments;

/// <summary>Choices of the upload page, and validation of the submitted files.</summary>
public abstract class AddPage(CaseManagerDb db, Documents documents, VirusScanner viruses, CurrentUser user, Texts texts) : CasePage(db)
{
    protected const string WholeCase = "case";

    private IReadOnlyList<(VictimId Id, string CoverName)> _people = [];

    public override string Section => "documents";

    [BindProperty]
    public DocumentForm Input { get; set; } = new();

    /// <summary>The document to which a version or redacted copy is added.</summary>
    [FromQuery(Name = "of")]
    public Guid? Of { get; set; }

    [FromQuery(Name = "redacted")]
    public bool Redacted { get; set; }

    /// <summary>The document that the URL names; null where files are added independently.</summary>
    public CaseDocument? Beside { get; private set; }

    public IReadOnlyList<Upload> Files => HttpContext.Features.Get<Uploads>() ?? [];

    public bool IsChecked => viruses.IsThere;

    public IReadOnlyList<Option> Kinds => [.. DocumentKinds.AddedBy(user.Role).Select(kind => Option.Of(kind, texts))];

    public IReadOnlyList<Option> People => [.. _people.Select(v => new Option($"{v.Id.Value}", v.CoverName)), new(WholeCase, texts["notes.about.whole"])];

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

    /// <summary>A new version keeps the kind of the earlier one.</summary>
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

    protected DocumentKind? ChosenKind => DocumentKinds.AddedBy(user.Role).Cast<DocumentKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);

    // Reports file errors together with the other errors, so that nobody has to upload a file again to see the next error.
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
