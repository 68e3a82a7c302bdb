using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

/// <summary>Records how a victim gives evidence, and the special measures requested, granted and used.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class TestimonyModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : HearingPage(db, documents, user, texts)
{
    public const string CheckedValue = "true";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> GivenOptions =>
        [new(bool.TrueString, Texts["hearings.evidenceGiven"]), new(bool.FalseString, Texts["hearings.evidenceNotGiven"])];

    /// <summary>Country of the proceedings, ISO 3166-1 alpha-2.</summary>
    public string Country => CaseFile.Proceedings.Single(p => p.Id == Hearing.ProceedingId).Country;

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken) =>
        await base.LoadAsync(cancellationToken) ?? (Hearing.Matter is null ? NotFound() : null);

    public void OnGet() => Input = Form.FromTestimony(CaseFile.FindTestimony(Hearing, Person.Id));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ApplyAndSaveAsync(stamp => CaseFile.RecordTestimony(Input.Id, Hearing, Victim, Input.ToAccount(), Input.SupersedesId, stamp), cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The record current when the form was opened, null if there was none; detects concurrent edits.</summary>
        public Guid? SupersedesId { get; set; }

        public string? Mode { get; set; }

        public string? WasGiven { get; set; }

        /// <summary>One row for each special measure, in the order of the enum.</summary>
        public List<Row> Measures { get; set; } = [];

        public string? Notes { get; set; }

        public static Form FromTestimony(Testimony? last) => new()
        {
            SupersedesId = last?.Id,
            Mode = last?.Content!.Mode.ToString(),
            WasGiven = last?.Content!.WasGiven?.ToString(),
            Measures = [.. Enum.GetValues<SpecialMeasure>()
                .Select(m => Row.FromMeasure(m, last?.Content!.Measures.FirstOrDefault(asked => asked.Measure == m)))],
            Notes = last?.Content!.Notes,
        };

        public TestimonyAccount ToAccount() => new(
            Enum.Parse<TestimonyMode>(Mode!),
            bool.TryParse(WasGiven, out var given) ? given : null,
            [.. Measures.Where(m => m.Grant is not null)
                .Select(m => new RequestedMeasure(Enum.Parse<SpecialMeasure>(m.Measure!), Enum.Parse<MeasureGrant>(m.Grant!), m.IsUsed))],
            Notes);
    }

    public sealed class Row
    {
        public string? Measure { get; set; }

        /// <summary>Decision on the measure; null where it was not requested.</summary>
        public string? Grant { get; set; }

        /// <summary>"true" where the checkbox is ticked.</summary>
        public string? WasUsed { get; set; }

        public bool IsUsed => WasUsed == CheckedValue;

        public static Row FromMeasure(SpecialMeasure measure, RequestedMeasure? asked) =>
            new() { Measure = measure.ToString(), Grant = asked?.Grant.ToString(), WasUsed = asked?.WasUsed == true ? CheckedValue : null };
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Mode).Must(m => FormValues.TryParseCode<TestimonyMode>(m, out _)).WithMessageKey("hearings.mode.missing");
            RuleFor(f => f.WasGiven).Must(g => g is null || bool.TryParse(g, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Measures)
                .Must(rows => rows.TrueForAll(r => FormValues.TryParseCode<SpecialMeasure>(r.Measure, out _))
                    && rows.DistinctBy(r => r.Measure).Count() == rows.Count).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Measures).ChildRules(row =>
            {
                row.RuleFor(r => r.Grant).Must(g => g is null || FormValues.TryParseCode<MeasureGrant>(g, out _)).WithMessageKey("common.errors.choose");
                row.RuleFor(r => r.WasUsed).Must((r, _) => !r.IsUsed || r.Grant is nameof(MeasureGrant.Granted) or nameof(MeasureGrant.GrantedInPart))
                    .WithMessageKey("hearings.isUsed.notGranted");
            });
            RuleFor(f => f.Notes).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
