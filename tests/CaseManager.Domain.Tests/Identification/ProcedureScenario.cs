using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.LegalReference;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>A victim in an identification procedure, step by step; by default an adult who consented to the referral in 2020.</summary>
internal sealed class ProcedureScenario
{
    private ProcedureScenario(Case caseFile, string scheme)
    {
        (Case, Victim) = (caseFile, caseFile.Victims[0]);
        Procedure = OpenProcedure(scheme);
    }

    public static BirthDate Adult { get; } = BirthDate.FromExactDate(new(1990, 5, 1));

    public static BirthDate Child { get; } = BirthDate.FromExactDate(new(2012, 5, 1));

    public Case Case { get; }

    public Victim Victim { get; }

    public IdentificationProcedure Procedure { get; }

    /// <summary>The current legal reference data.</summary>
    public LegalReferenceData Law { get; set; } = LegalReferenceFixture.Shipped;

    public static ProcedureScenario ForScheme(string scheme, params string[] citizenships)
    {
        var followed = CreateWithoutConsent(scheme, Adult, citizenships);
        followed.RecordConsent(ConsentState.Given, "2020-01-01");
        return followed;
    }

    /// <summary>A victim who has not been asked for consent.</summary>
    public static ProcedureScenario CreateWithoutConsent(string scheme, BirthDate? born, params string[] citizenships)
    {
        var person = CaseFixture.CreatePerson("Antonia",
            born) with
        { Citizenships = citizenships.Length == 0 ? NonResponse.NotKnown : Answer.Create<IReadOnlyList<string>>(citizenships) };
        return new(CaseFixture.OpenCase(a => a with { Person = person }), scheme);
    }

    public IdentificationProcedure OpenProcedure(string scheme) =>
        Case.OpenProcedure(Victim, Guid.CreateVersion7(), LegalReferenceFixture.GetLatest(scheme), CaseFixture.AnaStamp);

    public void RecordConsent(ConsentState state, string date, string? expires = null) => Case.RecordConsent(
        Victim,
        Guid.CreateVersion7(),
        ConsentScope.IdentificationReferral,
        new(state, LegalReferenceFixture.ParseDate(date), "ro",
            ConsentForm.Oral)
        { ExpiresOn = expires is null ? null : LegalReferenceFixture.ParseDate(expires) },
        Case.FindConsent(Victim, ConsentScope.IdentificationReferral)?.Id,
        CaseFixture.AnaStamp);

    /// <summary>Records the steps, one per day.</summary>
    public ProcedureScenario WithSteps(params IEnumerable<LegalEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            RecordStep(step, LegalReferenceFixture.FormatIso(LegalReferenceFixture.ParseDate("2026-11-02").AddDays(number)));
        }

        return this;
    }

    public IdentificationStep RecordStep(LegalEvent kind, string date, string? endsOn = null, IdentificationStep? supersedesId = null) =>
        RecordStep(Procedure, Guid.CreateVersion7(), kind, date, endsOn, supersedesId);

    public IdentificationStep RecordStep(IdentificationProcedure procedure, Guid id, LegalEvent kind, string date, string? endsOn = null,
        IdentificationStep? supersedesId = null) =>
        Case.RecordStep(procedure, Victim, id, CreateDetails(kind, date, endsOn), supersedesId?.Id, Law, CaseFixture.AnaStamp);

    public BusinessRule? GetBlocker(LegalEvent kind, string date, string? endsOn = null, IdentificationStep? supersedesId = null) =>
        Case.BlockerToStep(Procedure, Victim, CreateDetails(kind, date, endsOn), supersedesId?.Id, Law);

    /// <summary>The deadlines of a rule in order of creation.</summary>
    public IReadOnlyList<Deadline> GetDeadlines(string rule) => [.. Case.Deadlines.Where(d => d.RuleCode == rule)];

    /// <summary>The only current deadline of a rule, neither superseded nor followed by another.</summary>
    public Deadline GetCurrentDeadline(string rule) =>
        GetDeadlines(rule).Single(d => d.State != DeadlineState.Superseded && Case.Deadlines.All(other => other.SupersedesId != d.Id));

    private static IdentificationStepDetails CreateDetails(LegalEvent kind, string date, string? endsOn) =>
        new(kind, ApproximateDate.Parse(date), endsOn is null ? null : LegalReferenceFixture.ParseDate(endsOn), new("Metropolitan Police", null, null, null));
}
