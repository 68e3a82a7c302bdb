using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice.Charges;

[Needs(Permission.RecordProceedings)]
public abstract class OrderPage(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ChargePage(db, documents, user, texts)
{
    private static readonly BusinessRule[] _reparationRules = [BusinessRule.ReparationExceedsConfiscation, BusinessRule.ReparationConflictsWithCompensation,
        BusinessRule.ReparationNotProvided];

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Id of the order that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? SupersedesId => null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = new CourtOrderDetails(Enum.Parse<CourtOrderKind>(Input.Kind!), Input.OrderedOn.ToDate()!, Input.Sum.ToMoney(), Input.Notes,
            Input.IsRecordedInError);
        if (CaseFile.BlockerToCourtOrder(Charge, details, SupersedesId, LegalReferences) is { } rule && _reparationRules.Contains(rule))
        {
            ModelState.AddModelError("Input.Sum.Amount",
                Texts["justice.order.legalBasis", Texts[$"rules.{rule}"], ((Offence)Offence.Details).Reparation ?? Offence.Source]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ApplyAndSaveAsync(stamp => CaseFile.RecordCourtOrder(Charge, Input.Id, details, SupersedesId, LegalReferences, stamp), DetailsUrl,
            cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public DateInput OrderedOn { get; set; } = new();

        public MoneyInput Sum { get; set; } = new();

        public string? Notes { get; set; }

        /// <summary>Whether the order was recorded in error.</summary>
        public bool IsRecordedInError { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<CourtOrderKind>(k, out _)).WithMessageKey("justice.order.kind.missing");
            RuleFor(f => f.OrderedOn).Must(d => d.ToDate() is not null).WithMessageKey("justice.occurredOn.missing");
            RuleFor(f => f.OrderedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Sum.Amount).Must((form, _) => form.Sum.IsEmpty || form.Sum.ToMoney() is not null).WithMessageKey("justice.money.wrong");
            RuleFor(f => f.Notes).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
