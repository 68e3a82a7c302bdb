using System.Globalization;
using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Hearings;

public sealed class HearingForm
{
    /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    public DateInput Day { get; set; } = new();

    public string? Hour { get; set; }

    public string? State { get; set; } = nameof(HearingState.Planned);

    public string? Place { get; set; }

    public string? Attend { get; set; }

    public string? Preparation { get; set; }

    public string? Outcome { get; set; }

    public static HearingForm Of(Hearing hearing)
    {
        var account = hearing.Matter!.Content!;
        return new()
        {
            Id = hearing.Id,
            Kind = account.Kind.ToString(),
            Day = DateInput.Of(hearing.Day),
            Hour = hearing.Hour?.ToString("HH:mm", CultureInfo.InvariantCulture),
            State = hearing.State.ToString(),
            Place = account.Place,
            Attend = account.Attend,
            Preparation = account.Preparation,
            Outcome = account.Outcome,
        };
    }

    /// <summary>Requires a validated form.</summary>
    public HearingFacts Facts()
    {
        Day.TryGetDate(out var day);
        return new(day, ReadHour(Hour), Enum.Parse<HearingState>(State!), new(Enum.Parse<HearingKind>(Kind!), Place, Attend, Preparation, Outcome));
    }

    private static TimeOnly? ReadHour(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    internal sealed class Rules : AbstractValidator<HearingForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => Answering.Is<HearingKind>(k, out _)).Says("hearings.kind.missing");
            RuleFor(f => f.Day).Must(d => d.TryGetDate(out _)).Says("hearings.day.missing");
            RuleFor(f => f.Hour).Must(h => h is null || ReadHour(h) is not null).Says("hearings.hour.wrong");
            RuleFor(f => f.State).Must(s => Answering.Is<HearingState>(s, out _)).Says("hearings.state.missing");
            RuleFor(f => f.State).Must((form, s) => s != nameof(HearingState.Held) || !form.Day.TryGetDate(out var day) || day <= AnswerRules.Today(clock)).Says("hearings.state.early");
            RuleFor(f => f.Place).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Attend).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Preparation).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Outcome).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }
    }
}
