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

/// <summary>What there is to choose from where files are added, and what is wrong with what was chosen.</summary>
public abstract class AddPage(CaseManagerDb db, Documents documents, VirusScanner viruses, CurrentUser user, Texts texts) : CasePage(db)
{
    protected const string WholeCase = "case";

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

    protected CurrentUser Reader => user;

    protected Texts Texts => texts;

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

    protected DocumentKind? ChosenKind => DocumentKinds.AddedBy(user.Role).Cast<DocumentKind?>().FirstOrDefault(k => k.ToString() == Input.Kind);

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
