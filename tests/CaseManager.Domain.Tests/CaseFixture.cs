using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Tests;

/// <summary>Small cases as test data.</summary>
internal static class CaseFixture
{
    public static readonly OrganisationId Bucharest = new(1);

    public static AuditStamp AnaStamp { get; } = new(StaffId.New(), new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(2)));

    /// <summary>Ana's audit stamp, the given number of seconds later.</summary>
    public static AuditStamp CreateStampAfter(int seconds) => new(AnaStamp.ActorId, AnaStamp.OccurredAt.AddSeconds(seconds));

    public static IntakeDraft CreateDraft(Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, AnaStamp);
        draft.UpdateAnswers(a => a with { Person = CreatePerson("Antonia") }, AnaStamp);
        draft.UpdateAnswers(answers ?? (a => a), AnaStamp);
        return draft;
    }

    public static PersonPart CreatePerson(string? coverName, BirthDate? born = null) => new(
        coverName, default, default, born is null ? default(Answer<BirthDate>) : born, default, default, default, default, default, default);

    public static IndicatorsPart CreateSigns(params (Enum Code, IndicatorSource Source)[] signs) =>
        new(Answer.Create<IReadOnlyList<IntakeIndicator>>([.. signs.Select(s => new IntakeIndicator(s.Code.ToString(), s.Source, null))]));

    public static Case OpenCase(Func<IntakeAnswers, IntakeAnswers>? answers = null) => Case.Open(CreateDraft(answers), Bucharest, AnaStamp);
}
