using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Hearings;

/// <summary>Records how a victim gives evidence, and the special measures requested, granted and used.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class TestimonyModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : HearingPage(db, documents, user, texts)
{
    public const string Ticked = "true";

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> GivenOrNot => [new(bool.TrueString, Texts["hearings.given"]), new(bool.FalseString, Texts["hearings.notGiven"])];

    /// <summary>Country of the proceedings.</summary>
    public string Country => Opened.Proceedings.Single(p => p.Id == Hearing.ProceedingId).Country;

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken) =>
        await base.RefusalAsync(cancellationToken) ?? (Hearing.Matter is null ? NotFound() : null);

    public void OnGet() => Input = Form.Of(Opened.TestimonyAt(Hearing, Person.Id));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ChangeAsync(by => Opened.RecordTestimony(Input.Id, Hearing, Victim, Input.Account(), Input.Instead, by), cancellationToken);

    public sealed class Form
    {
        /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>The account current when the form was opened; detects concurrent edits.</summary>
        public Guid? Instead { get; set; }

        public string? Mode { get; set; }

        public string? WasGiven { get; set; }

        /// <summary>One row for each special measure, in the order of the enum.</summary>
        public List<Row> Measures { get; set; } = [];

        public string? Said { get; set; }

        public static Form Of(Testimony? last) => new()
        {
            Instead = last?.Id,
            Mode = last?.Content!.Mode.ToString(),
            WasGiven = last?.Content!.WasGiven?.ToString(),
            Measures = [.. Enum.GetValues<SpecialMeasure>().Select(m => Row.Of(m, last?.Content!.Measures.FirstOrDefault(asked => asked.Measure == m)))],
            Said = last?.Content!.Said,
        };

        public TestimonyAccount Account() => new(
            Enum.Parse<TestimonyMode>(Mode!),
            bool.TryParse(WasGiven, out var given) ? given : null,
            [.. Measures.Where(m => m.Grant is not null).Select(m => new MeasureAsked(Enum.Parse<SpecialMeasure>(m.Measure!), Enum.Parse<MeasureGrant>(m.Grant!), m.IsUsed))],
            Said);
    }

    public sealed class Row
    {
        public string? Measure { get; set; }

        /// <summary>Decision on the measure; null where it was not requested.</summary>
        public string? Grant { get; set; }

        /// <summary>"true" where the checkbox is ticked.</summary>
        public string? WasUsed { get; set; }

        public bool IsUsed => WasUsed == Ticked;

        public static Row Of(SpecialMeasure measure, MeasureAsked? asked) => new() { Measure = measure.ToString(), Grant = asked?.Grant.ToString(), WasUsed = asked?.WasUsed == true ? Ticked : null };
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Mode).Must(m => Answering.Is<TestimonyMode>(m, out _)).Says("hearings.mode.missing");
            RuleFor(f => f.WasGiven).Must(g => g is null || bool.TryParse(g, out _)).Says("common.errors.choose");
            RuleFor(f => f.Measures).Must(rows => rows.TrueForAll(r => Answering.Is<SpecialMeasure>(r.Measure, out _)) && rows.DistinctBy(r => r.Measure).Count() == rows.Count).Says("common.errors.choose");
            RuleForEach(f => f.Measures).ChildRules(row =>
            {
                row.RuleFor(r => r.Grant).Must(g => g is null || Answering.Is<MeasureGrant>(g, out _)).Says("common.errors.choose");
                row.RuleFor(r => r.WasUsed).Must((r, _) => !r.IsUsed || r.Grant is nameof(MeasureGrant.Granted) or nameof(MeasureGrant.InPart)).Says("hearings.used.notGranted");
            });
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
