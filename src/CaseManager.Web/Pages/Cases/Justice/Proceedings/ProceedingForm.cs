using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

public sealed class ProceedingForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    public string? Country { get; set; }

    public Guid? LinkedProceedingId { get; set; }

    public string? Agency { get; set; }

    public string? Authority { get; set; }

    public string? Court { get; set; }

    public string? ExternalReference { get; set; }

    public string? AdditionalInformation { get; set; }

    public static ProceedingForm FromProceeding(Proceeding proceeding) => new()
    {
        Id = proceeding.Id,
        Kind = proceeding.Kind.ToString(),
        Country = proceeding.Country,
        Agency = proceeding.AgencyId?.Value.ToString(CultureInfo.InvariantCulture),
        Authority = proceeding.Content!.Authority,
        Court = proceeding.Content.Court,
        ExternalReference = proceeding.Content.ExternalReference,
        AdditionalInformation = proceeding.Content.AdditionalInformation,
    };

    public ProceedingAccount ToAccount() => new(Authority, Court, ExternalReference, AdditionalInformation);

    /// <summary>Requires a validated form.</summary>
    public ProceedingDetails ToDetails(OrganisationId? agency) => new(Enum.Parse<ProceedingKind>(Kind!), Country!, agency, LinkedProceedingId, ToAccount());

    internal sealed class Rules : AbstractValidator<ProceedingForm>
    {
        public Rules()
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<ProceedingKind>(k, out _)).WithMessageKey("justice.kind.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).WithMessageKey("justice.country.missing");
            RuleFor(f => f.Authority).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Court).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.ExternalReference).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.AdditionalInformation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
