using System.Globalization;
using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice.Hearings;

public sealed class HearingForm
{
    /// <summary>Generated with the form, so that submitting it twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Kind { get; set; }

    public DateInput Date { get; set; } = new();

    public string? Hour { get; set; }

    public string? State { get; set; } = nameof(HearingState.Planned);

    public string? Place { get; set; }

    public string? Attendees { get; set; }

    public string? Preparation { get; set; }

    public string? Outcome { get; set; }

    public static HearingForm FromHearing(Hearing hearing)
    {
        var account = hearing.Matter!.Content!;
        return new()
        {
            Id = hearing.Id,
            Kind = account.Kind.ToString(),
            Date = DateInput.FromDate(hearing.Date),
            Hour = hearing.Hour?.ToString("HH:mm", CultureInfo.InvariantCulture),
            State = hearing.State.ToString(),
            Place = account.Place,
            Attendees = account.Attendees,
            Preparation = account.Preparation,
            Outcome = account.Outcome,
        };
    }

    /// <summary>Requires a validated form.</summary>
    public HearingDetails ToDetails()
    {
        Date.TryGetDate(out var day);
        return new(day, ParseHour(Hour), Enum.Parse<HearingState>(State!), new(Enum.Parse<HearingKind>(Kind!), Place, Attendees, Preparation, Outcome));
    }

    private static TimeOnly? ParseHour(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
        ? hour : null;

    internal sealed class Rules : AbstractValidator<HearingForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<HearingKind>(k, out _)).WithMessageKey("hearings.kind.missing");
            RuleFor(f => f.Date).Must(d => d.TryGetDate(out _)).WithMessageKey("hearings.date.missing");
            RuleFor(f => f.Hour).Must(h => h is null || ParseHour(h) is not null).WithMessageKey("hearings.time.wrong");
            RuleFor(f => f.State).Must(s => FormValues.TryParseCode<HearingState>(s, out _)).WithMessageKey("hearings.state.missing");
            RuleFor(f => f.State)
                .Must((form, s) => s != nameof(HearingState.Held) || !form.Date.TryGetDate(out var day) || day <= AnswerRules.GetLatestToday(clock))
                .WithMessageKey("hearings.state.early");
            RuleFor(f => f.Place).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Attendees).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Preparation).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Outcome).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
