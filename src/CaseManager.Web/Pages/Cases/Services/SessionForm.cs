using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>A time at which a service was to be given, as a form holds it.</summary>
public sealed class SessionForm
{
    /// <summary>The id that it will have: the same form sent twice takes down one.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public DateInput On { get; set; } = new();

    public string? Attendance { get; set; }

    public static SessionForm Of(ServiceSession session) => new() { On = DateInput.Of(session.On), Attendance = session.Attendance.ToString() };

    /// <summary>The day and what became of it: the rules have seen to it that both are there.</summary>
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
