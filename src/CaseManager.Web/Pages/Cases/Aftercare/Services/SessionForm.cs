using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

public sealed class SessionForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateInput ScheduledOn { get; set; } = new();

    public string? Attendance { get; set; }

    public static SessionForm FromSession(ServiceSession session) =>
        new() { ScheduledOn = DateInput.FromDate(session.ScheduledOn), Attendance = session.Attendance.ToString() };

    /// <summary>Requires a validated form.</summary>
    public (DateOnly Date, Domain.Aftercare.Attendance Attendance) ToDetails()
    {
        ScheduledOn.TryGetDate(out var date);
        return (date, Enum.Parse<Domain.Aftercare.Attendance>(Attendance!));
    }

    internal sealed class Rules : AbstractValidator<SessionForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.ScheduledOn).Must(d => d.TryGetDate(out _)).WithMessageKey("services.sessionDate.missing");
            RuleFor(f => f.ScheduledOn).MustNotBeInFuture(clock);
            RuleFor(f => f.Attendance).Must(a => FormValues.TryParseCode<Attendance>(a, out _)).WithMessageKey("services.attendance.missing");
        }
    }
}
