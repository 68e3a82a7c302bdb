using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

/// <summary>An indicator or a document that may prove an element of a charge.</summary>
public sealed record EvidenceLine(EvidenceSource Source, string Name, string SourceDescription);

/// <summary>Evidence matrix of a charge: indicators and documents by element, with their weight. Legally privileged.</summary>
[Needs(Permission.AssessEvidence)]
public sealed class EvidenceModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ChargePage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<EvidenceLine> Lines { get; private set; } = [];

    public IReadOnlyList<ChargeEvidence> AssessedEvidence =>
        [.. CaseFile.ChargeEvidence.Current().Where(e => e.ChargeId == ChargeId && Lines.Any(l => l.Source == e.Source))];

    public IReadOnlyList<ElementSupport> Elements => ElementSupport.FromEvidence(AssessedEvidence);

    /// <summary>Whether a victim of the charge was a child at the time: the means then need not be proved (Palermo Protocol, art. 3(c)).</summary>
    public bool HasChildVictim { get; private set; }

    public IEnumerable<ChargeEvidence> GetAssessedEvidence(EvidenceLine line) =>
        AssessedEvidence.Where(e => e.Source == line.Source && e.Weight != EvidenceWeight.None);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await base.LoadAsync(cancellationToken) is { } result)
        {
            return result;
        }

        await Db.LoadListAsync(CaseFile, c => c.ChargeEvidence, e => e.ChargeId == ChargeId, cancellationToken);
        VictimId[] named = [.. Charge.Victims.Select(v => v.VictimId)];
        HasChildVictim = await Db.Exploitations.AnyAsync(e => e.CaseId == Case.Id && named.Contains(e.VictimId)
            && (e.AgeGroup == AgeGroup.Child || e.AgeGroup == AgeGroup.PresumedChild), cancellationToken);
        var indicators = await Db.Indicators.AsNoTracking().Where(i => i.CaseId == Case.Id && named.Contains(i.VictimId)).ToListAsync(cancellationToken);
        var papers = await Db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == Case.Id).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        await Decryptor.DecryptAsync([.. indicators, .. papers], cancellationToken);
        Lines =
        [
            .. indicators.Current().Where(i => i.Confidence != Confidence.Withdrawn).OrderBy(i => i.Element).ThenBy(i => i.Id)
                .Select(i => new EvidenceLine(new(i.Id, null), Texts.Describe(Choices.ParseTerm(i.Element, i.Code)),
                    Texts.DescribeSource(i.Source, i.Content!.NamedSource))),
            .. papers.Select(d => new EvidenceLine(new(null, d.Id), d.Content!.Title, Texts.Describe(d.Kind))),
        ];
        return null;
    }

    public IReadOnlyList<Option> Sources => [.. Lines.Select(l => new Option(GetKey(l.Source), l.Name, l.SourceDescription))];

    public void OnGet() => Input.LoadedCount = CaseFile.ChargeEvidence.Count;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Lines.FirstOrDefault(l => GetKey(l.Source) == Input.Source) is not { } line)
        {
            ModelState.AddModelError("Input.Source", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var element = Enum.Parse<ChargeElement>(Input.Element!);
        // The order is by time of recording, because the id of a record dates from when its form was opened; the domain rejects an outdated assessment.
        var before = CaseFile.ChargeEvidence.OrderBy(e => e.RecordedAt).ThenBy(e => e.Id).Take(Input.LoadedCount).Current()
            .LastOrDefault(e => e.Source == line.Source && e.Element == element)?.Id;
        return await ApplyAndSaveAsync(stamp =>
            CaseFile.AssessEvidence(Charge, Input.Id, line.Source, element, Enum.Parse<EvidenceWeight>(Input.Weight!), before, stamp), $"{DetailsUrl}/evidence",
            cancellationToken);
    }

    private static string GetKey(EvidenceSource source) => $"{source.IndicatorId ?? source.DocumentId}";

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Number of evidence assessments when the form was loaded, superseded ones included: identifies the one to supersede.</summary>
        public int LoadedCount { get; set; }

        public string? Source { get; set; }

        public string? Element { get; set; }

        public string? Weight { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Source).NotEmpty().WithMessageKey("justice.evidence.source.missing");
            RuleFor(f => f.Element).Must(e => FormValues.TryParseCode<ChargeElement>(e, out _)).WithMessageKey("justice.evidence.element.missing");
            RuleFor(f => f.Weight).Must(w => FormValues.TryParseCode<EvidenceWeight>(w, out _)).WithMessageKey("justice.evidence.weight.missing");
        }
    }
}
