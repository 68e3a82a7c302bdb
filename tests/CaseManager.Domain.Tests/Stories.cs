using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Tests;

/// <summary>Small cases as test data.</summary>
internal static class Stories
{
    public static readonly OrganisationId Bucharest = new(1);

    public static Signature Ana { get; } = new(StaffId.New(), new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(2)));

    /// <summary>Ana's audit stamp, the given number of seconds later.</summary>
    public static Signature After(int seconds) => new(Ana.Who, Ana.When.AddSeconds(seconds));

    public static IntakeDraft Draft(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, Ana);
        draft.Answer(a => a with { Person = Person("Antonia") }, Ana);
        draft.Answer(answers ?? (a => a), Ana);
        return draft;
    }

    public static PersonPart Person(string? coverName, BirthDate? born = null) => new(
        coverName, default, default, born is null ? default(Answer<BirthDate>) : born, default, default, default, default, default, default);

    public static SignsPart Signs(params (Enum Code, IndicatorSource Source)[] signs) =>
        new(Answer.Of<IReadOnlyList<SaidSign>>([.. signs.Select(s => new SaidSign(s.Code.ToString(), s.Source, null))]));

    public static Case Open(Func<IntakeAnswers, IntakeAnswers>? answers = null) => Case.Open(Draft(answers), Bucharest, Ana);
}
