using System.Globalization;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People;

public sealed class ChildProtectionForm
{
    private const int OldestAge = 120;

    public string? Guardian { get; set; }

    public string? GuardianKind { get; set; }

    public string? GuardianName { get; set; }

    public DateInput GuardianSince { get; set; } = new();

    public string? Authority { get; set; }

    public string? AuthorityName { get; set; }

    public DateInput AuthorityOn { get; set; } = new();

    public string? Assessment { get; set; }

    public string? Youngest { get; set; }

    public string? Oldest { get; set; }

    public string? AssessedBy { get; set; }

    public DateInput AssessedOn { get; set; } = new();

    public static ChildProtectionForm Of(ChildProtectionFacts? facts) => new()
    {
        Guardian = Answering.Chosen(facts?.Guardian),
        GuardianKind = facts?.GuardianIs?.Kind?.ToString(),
        GuardianName = facts?.GuardianIs?.Name,
        GuardianSince = DateInput.Of(facts?.GuardianIs?.Since),
        Authority = Answering.Chosen(facts?.Authority),
        AuthorityName = facts?.AuthorityIs?.Name,
        AuthorityOn = DateInput.Of(facts?.AuthorityIs?.On),
        Assessment = Answering.Chosen(facts?.Assessment),
        Youngest = facts?.Found?.Youngest.ToString(CultureInfo.InvariantCulture),
        Oldest = facts?.Found?.Oldest.ToString(CultureInfo.InvariantCulture),
        AssessedBy = facts?.Found?.By,
        AssessedOn = DateInput.Of(facts?.Found?.On),
    };

    /// <summary>Requires a validated form; follow-up answers count only with the answer that they depend on.</summary>
    public ChildProtectionFacts Facts() => new(
        Answering.Code<GuardianState>(Guardian),
        Guardian == nameof(GuardianState.Appointed) ? new(Answering.Is<GuardianKind>(GuardianKind, out var kind) ? kind : null, GuardianName, GuardianSince.ToDate()) : null,
        Answering.Code<AuthorityTold>(Authority),
        Authority == nameof(AuthorityTold.Told) ? new(AuthorityName, AuthorityOn.ToDate()) : null,
        Answering.Code<AgeAssessment>(Assessment),
        Assessment == nameof(AgeAssessment.Done) ? new(Age(Youngest)!.Value, Age(Oldest)!.Value, AssessedBy, AssessedOn.ToDate()) : null);

    private static int? Age(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= OldestAge ? age : null;

    internal sealed class Rules : AbstractValidator<ChildProtectionForm>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.Guardian, Enum.GetNames<GuardianState>());
            RuleFor(f => f.GuardianKind).Must(kind => kind is null || Answering.Is<GuardianKind>(kind, out _)).Says("common.errors.choose");
            this.Code(f => f.Authority, Enum.GetNames<AuthorityTold>());
            this.Code(f => f.Assessment, Enum.GetNames<AgeAssessment>());
            RuleFor(f => f.GuardianName).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.AuthorityName).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.AssessedBy).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.GuardianSince).IsPast(clock);
            RuleFor(f => f.AuthorityOn).IsPast(clock);
            RuleFor(f => f.AssessedOn).IsPast(clock);
            When(f => f.Assessment == nameof(AgeAssessment.Done), () =>
            {
                RuleFor(f => f.Youngest).Must(a => Age(a) is not null).Says("intake.person.born.age.wrong", OldestAge);
                RuleFor(f => f.Oldest).Must(a => Age(a) is not null).Says("intake.person.born.age.wrong", OldestAge);
                RuleFor(f => f.Oldest).Must((form, oldest) => Age(form.Youngest) <= Age(oldest))
                    .When(f => Age(f.Youngest) is not null && Age(f.Oldest) is not null).Says("intake.person.born.age.order");
            });
        }
    }
}
