using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.People;
using FluentValidation;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>A birth date as entered in a form: exact, approximate, or estimated from the apparent age.</summary>
public sealed class BirthDateForm
{
    private const int MaxAge = 120;

    /// <summary>A basis, a non-response, or null.</summary>
    public string? Basis { get; set; }

    public DateInput Exact { get; set; } = new();

    public DateInput Approximate { get; set; } = new();

    public string? Youngest { get; set; }

    public string? Oldest { get; set; }

    public static BirthDateForm FromAnswer(Answer<BirthDate>? answer) => answer switch
    {
        null => new(),
        { HasValue: false } silent => new() { Basis = silent.NonResponse.ToString() },
        { Value: { Basis: BirthDateBasis.Estimated } born } => new()
        {
            Basis = nameof(BirthDateBasis.Estimated),
            Youngest = born.YoungestAge?.ToString(CultureInfo.InvariantCulture),
            Oldest = born.OldestAge?.ToString(CultureInfo.InvariantCulture),
        },
        { Value: { Basis: BirthDateBasis.Exact } born } => new() { Basis = nameof(BirthDateBasis.Exact), Exact = DateInput.FromDate(born.Date) },
        { Value: var born } => new() { Basis = nameof(BirthDateBasis.Approximate), Approximate = DateInput.FromDate(born!.Date) },
    };

    /// <param name="before">The previous value: an unchanged estimate keeps its date.</param>
    /// <param name="today">The date of a new estimate.</param>
    public Answer<BirthDate> ToAnswer(BirthDate? before, DateOnly today) => FormValues.TryParseCode<BirthDateBasis>(Basis, out var basis)
        ? basis switch
        {
            BirthDateBasis.Exact => Exact.TryGetDate(out var day) ? BirthDate.FromExactDate(day) : NonResponse.NotKnown,
            BirthDateBasis.Approximate => BirthDate.FromApproximateDate(Approximate.ToDate()!),
            _ when before is { Basis: BirthDateBasis.Estimated } && before.YoungestAge == ParseAge(Youngest) && before.OldestAge == ParseAge(Oldest) => before,
            _ => BirthDate.FromEstimatedAge(ParseAge(Youngest)!.Value, ParseAge(Oldest)!.Value, today),
        }
        : FormValues.ParseNonResponse(Basis);

    private static int? ParseAge(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age <= MaxAge ? age : null;

    internal sealed class Rules : AbstractValidator<BirthDateForm>
    {
        public Rules(TimeProvider clock)
        {
            this.RuleForCode(f => f.Basis, Enum.GetNames<BirthDateBasis>());
            RuleFor(f => f.Basis).NotNull().When(f => !f.Exact.IsEmpty || !f.Approximate.IsEmpty || f.Youngest is not null || f.Oldest is not null)
                .WithMessageKey("intake.person.birthDate.basis.missing");
            When(f => f.Basis == nameof(BirthDateBasis.Exact), () =>
            {
                RuleFor(f => f.Exact).Must(d => d.TryGetDate(out _)).WithMessageKey("intake.person.birthDate.exact.wrong");
                RuleFor(f => f.Exact).Must(d => d.ToDate()?.Earliest <= AnswerRules.GetLatestToday(clock)).When(f => f.Exact.TryGetDate(out _))
                    .WithMessageKey("intake.person.birthDate.range");
            });
            When(f => f.Basis == nameof(BirthDateBasis.Approximate), () =>
            {
                RuleFor(f => f.Approximate).Must(d => d.ToDate() is not null).WithMessageKey("intake.person.birthDate.approximate.wrong");
                RuleFor(f => f.Approximate).Must(d => d.ToDate()!.Earliest <= AnswerRules.GetLatestToday(clock)).When(f => f.Approximate.ToDate() is not null)
                    .WithMessageKey("intake.person.birthDate.range");
            });
            When(f => f.Basis == nameof(BirthDateBasis.Estimated), () =>
            {
                RuleFor(f => f.Youngest).Must(a => ParseAge(a) is not null).WithMessageKey("intake.person.birthDate.age.wrong", MaxAge);
                RuleFor(f => f.Oldest).Must(a => ParseAge(a) is not null).WithMessageKey("intake.person.birthDate.age.wrong", MaxAge);
                RuleFor(f => f.Oldest).Must((form, oldest) => ParseAge(form.Youngest) <= ParseAge(oldest))
                    .When(f => ParseAge(f.Youngest) is not null && ParseAge(f.Oldest) is not null).WithMessageKey("intake.person.birthDate.age.order");
            });
        }
    }
}
