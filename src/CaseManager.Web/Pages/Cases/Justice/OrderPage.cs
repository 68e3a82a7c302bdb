using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.RecordProceedings)]
public abstract class OrderPage(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ChargePage(db, documents, user, texts)
{
    private static readonly Rule[] _ofReparation = [Rule.ReparationAboveConfiscation, Rule.ReparationBesideCompensation, Rule.ReparationNotProvided];

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Id of the order that the new one supersedes; null if it corrects none.</summary>
    protected virtual Guid? Instead => null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var facts = new CourtOrderFacts(Enum.Parse<CourtOrderKind>(Input.Kind!), Input.On.ToDate()!, Input.Sum.ToMoney(), Input.Said, Input.IsTakenBack);
        if (Opened.BlockerToCourtOrder(Charge, facts, Instead, Law) is { } rule && _ofReparation.Contains(rule))
        {
            ModelState.AddModelError("Input.Sum.Amount", Texts["justice.order.law", Texts[$"rules.{rule}"], ((Offence)Offence.Details).Reparation ?? Offence.Source]);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        return await ChangeAsync(by => Opened.RecordCourtOrder(Charge, Input.Id, facts, Instead, Law, by), Own, cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        public string? Kind { get; set; }

        public DateInput On { get; set; } = new();

        public MoneyInput Sum { get; set; } = new();

        public string? Said { get; set; }

        /// <summary>Whether the order was recorded in error.</summary>
        public bool IsTakenBack { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<CourtOrderKind>(k, out _)).Says("justice.order.kind.missing");
            RuleFor(f => f.On).Must(d => d.ToDate() is not null).Says("justice.on.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Sum.Amount).Must((form, _) => form.Sum.IsEmpty || form.Sum.ToMoney() is not null).Says("justice.money.wrong");
            RuleFor(f => f.Said).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
