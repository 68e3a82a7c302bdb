using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.Victims;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A birth date as a form asks for it: exact, approximate, or estimated from the apparent age.</summary>
public sealed class BirthDateForm
{
    private const int OldestAge = 120;

    /// <summary>A basis, a non-response, or null.</summary>
    public string? Basis { get; set; }

    public DateInput Exact { get; set; } = new();

    public DateInput Approximate { get; set; } = new();

    public string? Youngest { get; set; }

    public string? Oldest { get; set; }

    public static BirthDateForm Of(Answer<BirthDate>? answer) => answer switch
    {
        null => new(),
        { IsGiven: false } silent => new() { Basis = silent.Silence.ToString() },
        { Value: { Basis: BirthDateBasis.Estimated } born } => new()
        {
            Basis = nameof(BirthDateBasis.Estimated),
            Youngest = born.YoungestAge?.ToString(CultureInfo.InvariantCulture),
            Oldest = born.OldestAge?.ToString(CultureInfo.InvariantCulture),
        },
        { Value: { Basis: BirthDateBasis.Exact } born } => new() { Basis = nameof(BirthDateBasis.Exact), Exact = DateInput.Of(born.Date) },
        { Value: var born } => new() { Basis = nameof(BirthDateBasis.Approximate), Approximate = DateInput.Of(born!.Date) },
    };

    /// <param name="before">The previous value: an unchanged estimate keeps its date.</param>
    /// <param name="today">The date of a new estimate.</param>
    public Answer<BirthDate> Answer(BirthDate? before, DateOnly today) => Answering.Is<BirthDateBasis>(Basis, out var basis)
        ? basis switch
        {
            BirthDateBasis.Exact => Exact.TryGetDate(out var day) ? BirthDate.Exact(day) : Silence.NotKnown,
            BirthDateBasis.Approximate => BirthDate.Approximate(Approximate.ToDate()!),
            _ when before is { Basis: BirthDateBasis.Estimated } && before.YoungestAge == Age(Youngest) && before.OldestAge == Age(Oldest) => before,
            _ => BirthDate.Estimated(Age(Youngest)!.Value, Age(Oldest)!.Value, today),
        }
        : Answering.Why(Basis);

    private static int? Age(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= OldestAge ? age : null;

    internal sealed class Rules : AbstractValidator<BirthDateForm>
    {
        public Rules(TimeProvider clock)
        {
            this.Code(f => f.Basis, Enum.GetNames<BirthDateBasis>());
            RuleFor(f => f.Basis).NotNull().When(f => !f.Exact.IsEmpty || !f.Approximate.IsEmpty || f.Youngest is not null || f.Oldest is not null)
                .Says("intake.person.born.basis.missing");
            When(f => f.Basis == nameof(BirthDateBasis.Exact), () =>
            {
                RuleFor(f => f.Exact).Must(d => d.TryGetDate(out _)).Says("intake.person.born.exact.wrong");
                RuleFor(f => f.Exact).Must(d => d.ToDate()?.Earliest <= AnswerRules.Today(clock)).When(f => f.Exact.TryGetDate(out _)).Says("intake.person.born.impossible");
            });
            When(f => f.Basis == nameof(BirthDateBasis.Approximate), () =>
            {
                RuleFor(f => f.Approximate).Must(d => d.ToDate() is not null).Says("intake.person.born.approximate.wrong");
                RuleFor(f => f.Approximate).Must(d => d.ToDate()!.Earliest <= AnswerRules.Today(clock)).When(f => f.Approximate.ToDate() is not null).Says("intake.person.born.impossible");
            });
            When(f => f.Basis == nameof(BirthDateBasis.Estimated), () =>
            {
                RuleFor(f => f.Youngest).Must(a => Age(a) is not null).Says("intake.person.born.age.wrong", OldestAge);
                RuleFor(f => f.Oldest).Must(a => Age(a) is not null).Says("intake.person.born.age.wrong", OldestAge);
                RuleFor(f => f.Oldest).Must((form, oldest) => Age(form.Youngest) <= Age(oldest))
                    .When(f => Age(f.Youngest) is not null && Age(f.Oldest) is not null).Says("intake.person.born.age.order");
            });
        }
    }
}
