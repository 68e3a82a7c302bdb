using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Suspects;
using CaseManager.Web.Pages.Law;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice;

/// <summary>Records a charge under the version of the offence in force when it was committed.</summary>
[Needs(Permission.RecordProceedings)]
public sealed class AddChargeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ProceedingPage(db, documents, user, texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Option> Suspects => [.. Opened.Suspects.OrderBy(s => s.Number).Select(s => new Option($"{s.Id}", Texts.Say(s)))];

    public IReadOnlyList<Option> People => [.. Opened.Victims.OrderBy(v => v.Id.Value).Select(v => new Option($"{v.Id.Value}", v.CoverName))];

    /// <summary>Offences of the country in all versions, because a charge may be under former law.</summary>
    public IReadOnlyList<Option> Offences => [.. OffencesThere.Select(o => new Option(
        KeyOf(o),
        Texts["justice.offence.option", o.Name, ((Offence)o.Details).Article],
        o.IsVerified
            ? Texts["justice.offence.valid", Texts.Validity(o), Texts.Range((Offence)o.Details), o.Source]
            : Texts["justice.offence.valid.unverified", Texts.Validity(o), Texts.Range((Offence)o.Details), o.Source, Texts["law.unverified"]]))];

    private IEnumerable<LawEntry> OffencesThere => Law.InForceOnce(LawKind.Offence).Where(o => o.Jurisdiction == Proceeding.Country);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var suspect = Opened.Suspects.FirstOrDefault(s => s.Id == Input.Suspect);
        var offence = OffencesThere.FirstOrDefault(o => KeyOf(o) == Input.Offence);
        VictimId[] victims = [.. Opened.Victims.Where(v => Input.Victims.Contains($"{v.Id.Value}")).Select(v => v.Id)];
        if (suspect is null || offence is null)
        {
            ModelState.AddModelError(suspect is null ? "Input.Suspect" : "Input.Offence", Texts["common.errors.choose"]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var facts = new Domain.Justice.ChargeFacts(Input.Committed.ToDate()!, Input.Charged.ToDate()!, victims);
        if (Domain.Cases.Case.BlockerToCharge(Proceeding, offence, facts, Law) == Rule.OffenceNotInForce)
        {
            ModelState.AddModelError("Input.Committed", Texts["justice.offence.notInForce", ((Offence)offence.Details).Article, Texts.Validity(offence), offence.Source]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ChangeAsync(by => Opened.AddCharge(Input.Id, Proceeding, suspect, offence, facts, Law, by), Own, cancellationToken);
    }

    private static string KeyOf(LawEntry offence) => $"{offence.Code}@{offence.Version}";

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public Guid? Suspect { get; set; }

        public string? Offence { get; set; }

        public DateInput Committed { get; set; } = new();

        public DateInput Charged { get; set; } = new();

        public List<string> Victims { get; set; } = [];
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Suspect).NotEmpty().Says("justice.suspect.missing");
            RuleFor(f => f.Offence).NotEmpty().Says("justice.offence.missing");
            RuleFor(f => f.Committed).Must(d => d.ToDate() is not null).Says("justice.committed.missing");
            RuleFor(f => f.Committed).IsPast(clock);
            RuleFor(f => f.Charged).Must(d => d.ToDate() is not null).Says("justice.charged.missing");
            RuleFor(f => f.Charged).IsPast(clock);
            RuleFor(f => f.Victims).Must(v => v.Count > 0).Says("justice.victims.missing");
        }
    }
}
