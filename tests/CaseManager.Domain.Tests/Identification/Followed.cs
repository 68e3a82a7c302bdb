using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Tests.Law;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Tests.Identification;

/// <summary>A victim in an identification procedure, step by step; by default an adult who consented to the referral in 2020.</summary>
internal sealed class Followed
{
    private Followed(Case opened, string scheme)
    {
        (Case, Victim) = (opened, opened.Victims[0]);
        Procedure = Open(scheme);
    }

    public static BirthDate Adult { get; } = BirthDate.Exact(new(1990, 5, 1));

    public static BirthDate Child { get; } = BirthDate.Exact(new(2012, 5, 1));

    public Case Case { get; }

    public Victim Victim { get; }

    public IdentificationProcedure Procedure { get; }

    /// <summary>The current legal reference data.</summary>
    public LawBook Law { get; set; } = Book.Shipped;

    public static Followed In(string scheme, params string[] citizenships)
    {
        var followed = New(scheme, Adult, citizenships);
        followed.Answers(ConsentState.Given, "2020-01-01");
        return followed;
    }

    /// <summary>A victim who has not been asked for consent.</summary>
    public static Followed New(string scheme, BirthDate? born, params string[] citizenships)
    {
        var person = Stories.Person("Antonia", born) with { Citizenships = citizenships.Length == 0 ? Silence.NotKnown : Answer.Of<IReadOnlyList<string>>(citizenships) };
        return new(Stories.Open(a => a with { Person = person }), scheme);
    }

    public IdentificationProcedure Open(string scheme) => Case.OpenProcedure(Victim, Guid.CreateVersion7(), Book.Latest(scheme), Stories.Ana);

    public void Answers(ConsentState state, string on, string? expires = null) => Case.RecordConsent(
        Victim,
        Guid.CreateVersion7(),
        ConsentScope.IdentificationReferral,
        new(state, Book.Day(on), "ro", ConsentForm.Oral) { ExpiresOn = expires is null ? null : Book.Day(expires) },
        Case.ConsentOf(Victim, ConsentScope.IdentificationReferral)?.Id,
        Stories.Ana);

    /// <summary>Records the steps, one per day.</summary>
    public Followed After(params IEnumerable<LegalEvent> steps)
    {
        foreach (var (number, step) in steps.Index())
        {
            Take(step, Book.Iso(Book.Day("2026-11-02").AddDays(number)));
        }

        return this;
    }

    public IdentificationStep Take(LegalEvent what, string on, string? until = null, IdentificationStep? instead = null) =>
        Take(Procedure, Guid.CreateVersion7(), what, on, until, instead);

    public IdentificationStep Take(IdentificationProcedure procedure, Guid id, LegalEvent what, string on, string? until = null, IdentificationStep? instead = null) =>
        Case.RecordStep(procedure, Victim, id, Facts(what, on, until), instead?.Id, Law, Stories.Ana);

    public Rule? Blocker(LegalEvent what, string on, string? until = null, IdentificationStep? instead = null) =>
        Case.BlockerToStep(Procedure, Victim, Facts(what, on, until), instead?.Id, Law);

    /// <summary>The deadlines of a rule in order of creation.</summary>
    public IReadOnlyList<Deadline> Dates(string rule) => [.. Case.Deadlines.Where(d => d.RuleCode == rule)];

    /// <summary>The only current deadline of a rule, neither superseded nor followed by another.</summary>
    public Deadline Date(string rule) => Dates(rule).Single(d => d.State != DeadlineState.Superseded && Case.Deadlines.All(other => other.Follows != d.Id));

    private static StepFacts Facts(LegalEvent what, string on, string? until) =>
        new(what, ApproximateDate.Parse(on), until is null ? null : Book.Day(until), new("Metropolitan Police", null, null, null));
}
