using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

public sealed class SessionForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateInput On { get; set; } = new();

    public string? Attendance { get; set; }

    public static SessionForm Of(ServiceSession session) => new() { On = DateInput.Of(session.On), Attendance = session.Attendance.ToString() };

    /// <summary>Requires a validated form.</summary>
    public (DateOnly On, Domain.Aftercare.Attendance Attendance) Facts()
    {
        On.TryGetDate(out var on);
        return (on, Enum.Parse<Domain.Aftercare.Attendance>(Attendance!));
    }

    internal sealed class Rules : AbstractValidator<SessionForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.On).Must(d => d.TryGetDate(out _)).Says("services.day.missing");
            RuleFor(f => f.On).IsPast(clock);
            RuleFor(f => f.Attendance).Must(a => Answering.Is<Attendance>(a, out _)).Says("services.attendance.missing");
        }
    }
}
