using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice;

public sealed class ProceedingForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    public string? Country { get; set; }

    public Guid? LinkedTo { get; set; }

    public string? Agency { get; set; }

    public string? Authority { get; set; }

    public string? Court { get; set; }

    public string? ExternalReference { get; set; }

    public string? Words { get; set; }

    public static ProceedingForm Of(Proceeding proceeding) => new()
    {
        Id = proceeding.Id,
        Kind = proceeding.Kind.ToString(),
        Country = proceeding.Country,
        Agency = proceeding.AgencyId?.Value.ToString(CultureInfo.InvariantCulture),
        Authority = proceeding.Content!.Authority,
        Court = proceeding.Content.Court,
        ExternalReference = proceeding.Content.ExternalReference,
        Words = proceeding.Content.Words,
    };

    public ProceedingAccount Account() => new(Authority, Court, ExternalReference, Words);

    /// <summary>Requires a validated form.</summary>
    public ProceedingFacts Facts(OrganisationId? agency) => new(Enum.Parse<ProceedingKind>(Kind!), Country!, agency, LinkedTo, Account());

    internal sealed class Rules : AbstractValidator<ProceedingForm>
    {
        public Rules()
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<ProceedingKind>(k, out _)).Says("justice.kind.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).Says("justice.country.missing");
            RuleFor(f => f.Authority).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Court).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Words).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
