using System.Globalization;
using CaseManager.Domain.People;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People;

public sealed class ChildProtectionForm
{
    private const int MaxAge = 120;

    public string? Guardian { get; set; }

    public string? GuardianKind { get; set; }

    public string? GuardianName { get; set; }

    public DateInput GuardianAppointedOn { get; set; } = new();

    public string? Authority { get; set; }

    public string? AuthorityName { get; set; }

    public DateInput AuthorityNotifiedOn { get; set; } = new();

    public string? Assessment { get; set; }

    public string? Youngest { get; set; }

    public string? Oldest { get; set; }

    public string? AssessedBy { get; set; }

    public DateInput AssessedOn { get; set; } = new();

    public static ChildProtectionForm FromDetails(ChildProtectionDetails? details) => new()
    {
        Guardian = FormValues.GetSelected(details?.Guardian),
        GuardianKind = details?.GuardianDetails?.Kind?.ToString(),
        GuardianName = details?.GuardianDetails?.Name,
        GuardianAppointedOn = DateInput.FromDate(details?.GuardianDetails?.AppointedOn),
        Authority = FormValues.GetSelected(details?.Authority),
        AuthorityName = details?.AuthorityDetails?.Name,
        AuthorityNotifiedOn = DateInput.FromDate(details?.AuthorityDetails?.NotifiedOn),
        Assessment = FormValues.GetSelected(details?.Assessment),
        Youngest = details?.AssessedAge?.YoungestAge.ToString(CultureInfo.InvariantCulture),
        Oldest = details?.AssessedAge?.OldestAge.ToString(CultureInfo.InvariantCulture),
        AssessedBy = details?.AssessedAge?.AssessedBy,
        AssessedOn = DateInput.FromDate(details?.AssessedAge?.AssessedOn),
    };

    /// <summary>Requires a validated form; follow-up answers count only with the answer that they depend on.</summary>
    public ChildProtectionDetails ToDetails() => new(
        FormValues.ParseAnswer<GuardianState>(Guardian),
        Guardian == nameof(GuardianState.Appointed)
            ? new(FormValues.TryParseCode<GuardianKind>(GuardianKind, out var kind) ? kind : null, GuardianName, GuardianAppointedOn.ToDate()) : null,
        FormValues.ParseAnswer<AuthorityNotification>(Authority),
        Authority == nameof(AuthorityNotification.Notified) ? new(AuthorityName, AuthorityNotifiedOn.ToDate()) : null,
        FormValues.ParseAnswer<AgeAssessment>(Assessment),
        Assessment == nameof(AgeAssessment.Completed) ? new(ParseAge(Youngest)!.Value, ParseAge(Oldest)!.Value, AssessedBy, AssessedOn.ToDate()) : null);

    private static int? ParseAge(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= MaxAge ? age : null;

    internal sealed class Rules : AbstractValidator<ChildProtectionForm>
    {
        public Rules(TimeProvider clock)
        {
            this.RuleForCode(f => f.Guardian, Enum.GetNames<GuardianState>());
            RuleFor(f => f.GuardianKind).Must(kind => kind is null || FormValues.TryParseCode<GuardianKind>(kind, out _))
                .WithMessageKey("common.errors.choose");
            this.RuleForCode(f => f.Authority, Enum.GetNames<AuthorityNotification>());
            this.RuleForCode(f => f.Assessment, Enum.GetNames<AgeAssessment>());
            RuleFor(f => f.GuardianName).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.AuthorityName).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.AssessedBy).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.GuardianAppointedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.AuthorityNotifiedOn).MustNotBeInFuture(clock);
            RuleFor(f => f.AssessedOn).MustNotBeInFuture(clock);
            When(f => f.Assessment == nameof(AgeAssessment.Completed), () =>
            {
                RuleFor(f => f.Youngest).Must(a => ParseAge(a) is not null).WithMessageKey("intake.person.birthDate.age.wrong", MaxAge);
                RuleFor(f => f.Oldest).Must(a => ParseAge(a) is not null).WithMessageKey("intake.person.birthDate.age.wrong", MaxAge);
                RuleFor(f => f.Oldest).Must((form, oldest) => ParseAge(form.Youngest) <= ParseAge(oldest))
                    .When(f => ParseAge(f.Youngest) is not null && ParseAge(f.Oldest) is not null).WithMessageKey("intake.person.birthDate.age.order");
            });
        }
    }
}
