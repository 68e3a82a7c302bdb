using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Tests.Law;
using Xunit;

namespace CaseManager.Domain.Tests.Identification;

public class ProcedureTests
{
    /// <summary>Scheme; state; the steps that lead to it; every permitted next step with its resulting state. All other steps are refused.</summary>
    public static TheoryData<string, IdentificationState, string, string> Passages { get; } = new()
    {
        { "GB.NRM", IdentificationState.Suspected, "",
            "Referred→Referred NotifiedWithoutName→NotifiedWithoutName Returned→Suspected Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NotifiedWithoutName, "NotifiedWithoutName",
            "Referred→Referred Returned→NotifiedWithoutName Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.Referred, "Referred",
            "PositiveInitialDecision→PositiveInitial NegativeInitialDecision→NegativeInitial Returned→Referred Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.PositiveInitial, "Referred PositiveInitialDecision",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial PermitGranted→PositiveInitial Disqualified→Disqualified Returned→PositiveInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NegativeInitial, "Referred NegativeInitialDecision",
            "ReconsiderationAsked→ReconsiderationPending Returned→NegativeInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.PositiveFinal, "Referred PositiveInitialDecision PositiveFinalDecision",
            "PeriodExtended→PositiveFinal PeriodEnded→PositiveFinal PermitGranted→PositiveFinal Disqualified→Disqualified Returned→PositiveFinal Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NegativeFinal, "Referred PositiveInitialDecision NegativeFinalDecision",
            "ReconsiderationAsked→ReconsiderationPending Returned→NegativeFinal Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.ReconsiderationPending, "Referred NegativeInitialDecision ReconsiderationAsked",
            "PositiveInitialDecision→PositiveInitial NegativeInitialDecision→NegativeInitial Returned→ReconsiderationPending Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.ReconsiderationPending, "Referred PositiveInitialDecision NegativeFinalDecision ReconsiderationAsked",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal Returned→ReconsiderationPending Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.Suspended, "Suspended",
            "Resumed→Suspected Returned→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.Suspended, "Referred PositiveInitialDecision Suspended Returned",
            "Resumed→PositiveInitial Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.Withdrawn, "Referred Withdrawn", "" },
        { "GB.NRM", IdentificationState.Withdrawn, "Suspended Withdrawn", "" },
        { "GB.NRM", IdentificationState.Disqualified, "Referred PositiveInitialDecision Disqualified", "" },

        // A scheme without anonymous notification, final decision and disqualification.
        { "DE.FBS", IdentificationState.Suspected, "",
            "Referred→Referred Returned→Suspected Suspended→Suspended Withdrawn→Withdrawn" },
        { "DE.FBS", IdentificationState.Referred, "Referred Returned",
            "PositiveInitialDecision→PositiveInitial NegativeInitialDecision→NegativeInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "DE.FBS", IdentificationState.PositiveInitial, "Referred PositiveInitialDecision",
            "PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial PermitGranted→PositiveInitial Returned→PositiveInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "DE.FBS", IdentificationState.NegativeInitial, "Referred NegativeInitialDecision",
            "ReconsiderationAsked→ReconsiderationPending Returned→NegativeInitial Suspended→Suspended Withdrawn→Withdrawn" },

        // A presumed victim is identified by a second decision.
        { "RO.MNIR", IdentificationState.PositiveInitial, "Referred PositiveInitialDecision",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial PermitGranted→PositiveInitial Returned→PositiveInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "RO.MNIR", IdentificationState.PositiveFinal, "Referred PositiveInitialDecision PositiveFinalDecision",
            "PeriodExtended→PositiveFinal PeriodEnded→PositiveFinal PermitGranted→PositiveFinal Returned→PositiveFinal Suspended→Suspended Withdrawn→Withdrawn" },
    };

    [Theory]
    [MemberData(nameof(Passages))]
    public void Only_the_steps_of_the_reviewed_table_are_taken_and_each_leads_where_it_says(string scheme, IdentificationState state, string steps, string next)
    {
        var (happened, allowed) = (Events(steps), Allowed(next));
        var says = (Scheme)Book.Latest(scheme).Details;

        Assert.Equal(state, IdentificationStates.StateAfter(happened));
        Assert.Equal(allowed.Keys.Order(), IdentificationStates.NextAfter(happened, says).Order());
        Assert.All(allowed, passage => Assert.Equal(passage.Value, IdentificationStates.StateAfter([.. happened, passage.Key])));
    }

    [Theory]
    [MemberData(nameof(Passages))]
    public void A_case_takes_those_steps_and_refuses_every_other(string scheme, IdentificationState state, string steps, string next)
    {
        var allowed = Allowed(next);

        Assert.All(Enum.GetValues<LegalEvent>(), what =>
        {
            var followed = Followed.In(scheme).After(Events(steps));
            Assert.Equal(state, followed.Procedure.State);

            if (allowed.TryGetValue(what, out var leadsTo))
            {
                followed.Take(what, "2026-11-20");
                Assert.Equal(leadsTo, followed.Procedure.State);
            }
            else
            {
                Assert.Equal(Rule.StepNotReachable, Assert.Throws<RuleBrokenException>(() => followed.Take(what, "2026-11-20")).Rule);
                Assert.Equal((state, Events(steps).Length), (followed.Procedure.State, followed.Procedure.StepsTaken));
            }
        });
    }

    [Fact]
    public void Every_state_stands_in_the_reviewed_table() =>
        Assert.Equal(Enum.GetValues<IdentificationState>(), Passages.Select(row => (IdentificationState)row[1]).Distinct().Order());

    [Theory]
    [InlineData("Referred NegativeInitialDecision ReconsiderationAsked", "PositiveInitialDecision NegativeInitialDecision")]
    [InlineData("Referred PositiveInitialDecision NegativeFinalDecision ReconsiderationAsked", "PositiveFinalDecision NegativeFinalDecision")]
    [InlineData("Referred NegativeInitialDecision ReconsiderationAsked Returned Suspended Resumed", "PositiveInitialDecision NegativeInitialDecision")]
    [InlineData("Referred NegativeInitialDecision ReconsiderationAsked PositiveInitialDecision NegativeFinalDecision ReconsiderationAsked", "PositiveFinalDecision NegativeFinalDecision")]
    public void What_is_looked_at_again_is_decided_at_the_level_it_came_from(string steps, string decisions) =>
        Assert.Equal(Events(decisions), Followed.In("GB.NRM").After(Events(steps)).Procedure.Next((Scheme)Book.Latest("GB.NRM").Details).Where(IdentificationStates.IsDecision));

    [Theory]
    [InlineData("", IdentificationState.Suspected)]
    [InlineData("Referred", IdentificationState.Referred)]
    [InlineData("Referred PositiveInitialDecision", IdentificationState.PositiveInitial)]
    [InlineData("Referred NegativeInitialDecision ReconsiderationAsked", IdentificationState.ReconsiderationPending)]
    [InlineData("Referred Suspended Resumed PositiveInitialDecision", IdentificationState.PositiveInitial)]
    public void What_rested_goes_on_where_it_was(string steps, IdentificationState state)
    {
        var followed = Followed.In("GB.NRM").After(Events(steps));

        followed.Take(LegalEvent.Suspended, "2026-11-20");
        Assert.Equal(IdentificationState.Suspended, followed.Procedure.State);
        followed.Take(LegalEvent.Resumed, "2026-11-21");

        Assert.Equal(state, followed.Procedure.State);
    }

    [Fact]
    public void One_person_is_in_the_procedures_of_two_countries_with_different_ends()
    {
        var followed = Followed.In("GB.NRM", "UA").After(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var recovery = followed.Date("GB.NRM.RECOVERY");
        var romanian = followed.Open("RO.MNIR");

        followed.Take(romanian, Guid.CreateVersion7(), LegalEvent.Referred, "2026-12-01");
        followed.Take(romanian, Guid.CreateVersion7(), LegalEvent.PositiveInitialDecision, "2026-12-03");
        followed.Take(LegalEvent.NegativeFinalDecision, "2027-01-20");

        Assert.Equal((IdentificationState.NegativeFinal, IdentificationState.PositiveInitial), (followed.Procedure.State, romanian.State));
        Assert.Equal(("GB", "RO"), (followed.Procedure.Country, romanian.Country));
        Assert.Equal((followed.Procedure.Id, "2027-01-20"), (followed.Date("GB.NRM.RECOVERY").ProcedureId!.Value, Book.Iso(followed.Date("GB.NRM.RECOVERY").DueOn)));
        Assert.Equal((romanian.Id, "2027-03-03"), (followed.Date("RO.REFLECTION").ProcedureId!.Value, Book.Iso(followed.Date("RO.REFLECTION").DueOn)));
        Assert.Equal(DeadlineState.Superseded, recovery.State);
    }

    [Fact]
    public void What_ends_one_procedure_leaves_the_dates_of_the_other()
    {
        var followed = Followed.In("GB.NRM", "UA").After(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var romanian = followed.Open("RO.MNIR");
        followed.Take(romanian, Guid.CreateVersion7(), LegalEvent.Referred, "2026-12-01");
        followed.Take(romanian, Guid.CreateVersion7(), LegalEvent.PositiveInitialDecision, "2026-12-03");

        followed.Take(romanian, Guid.CreateVersion7(), LegalEvent.Withdrawn, "2026-12-10");

        Assert.Equal(DeadlineState.Open, followed.Date("GB.NRM.RECOVERY").State);
        Assert.Equal(DeadlineState.Superseded, Assert.Single(followed.Dates("RO.REFLECTION")).State);
    }

    [Fact]
    public void No_one_is_in_the_same_procedure_twice_at_once()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred);

        Assert.Equal(Rule.ProcedureOpenAlready, Assert.Throws<RuleBrokenException>(() => followed.Open("GB.NRM")).Rule);
        Assert.Single(followed.Case.Procedures);

        followed.Take(LegalEvent.Withdrawn, "2026-11-20");
        Assert.NotSame(followed.Procedure, followed.Open("GB.NRM"));
    }

    [Fact]
    public void Someone_else_in_the_case_is_in_a_procedure_of_their_own()
    {
        var followed = Followed.In("GB.NRM");
        var luca = followed.Case.AddVictim(VictimId.New(), "Luca", Followed.Child, null, Stories.Ana);

        Assert.Null(followed.Case.BlockerToOpeningProcedure(luca, Book.Latest("GB.NRM")));
    }

    [Fact]
    public void Whoever_asks_twice_with_one_id_has_begun_one_and_taken_down_one_step()
    {
        var (followed, id) = (Followed.In("GB.NRM"), Guid.CreateVersion7());

        Assert.Same(followed.Procedure, followed.Case.OpenProcedure(followed.Victim, followed.Procedure.Id, Book.Latest("GB.NRM"), Stories.Ana));
        followed.Case.TakeUnrecorded();
        var step = followed.Take(followed.Procedure, id, LegalEvent.Referred, "2026-11-02");
        Assert.Same(step, followed.Take(followed.Procedure, id, LegalEvent.Referred, "2026-11-02"));

        Assert.Equal((1, 1, 1), (followed.Case.Procedures.Count, followed.Procedure.StepsTaken, followed.Case.Deadlines.Count));
        Assert.Equal([EventCode.IdentificationStepRecorded, EventCode.DeadlineSet], followed.Case.TakeUnrecorded().Select(e => e.Code));
    }

    [Fact]
    public void A_correction_takes_the_place_of_a_step_which_stays_on_file()
    {
        var followed = Followed.In("GB.NRM");
        var referred = followed.Take(LegalEvent.Referred, "2026-11-02");
        var decided = followed.Take(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var corrected = followed.Take(LegalEvent.Referred, "2026-11-03", instead: referred);

        Assert.Equal([corrected, decided], followed.Procedure.Happened);
        Assert.Equal([referred, decided, corrected], followed.Procedure.Steps);
        Assert.Equal((referred.Id, referred.Number, 3), (corrected.Replaces!.Value, corrected.Number, followed.Procedure.StepsTaken));
        Assert.Equal(Rule.StepReplaced, followed.Blocker(LegalEvent.Referred, "2026-11-04", instead: referred));
        Assert.Equal(IdentificationState.PositiveInitial, followed.Procedure.State);
    }

    [Fact]
    public void A_step_is_corrected_only_into_what_leaves_the_rest_possible()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred, LegalEvent.PositiveInitialDecision, LegalEvent.PositiveFinalDecision);
        var scheme = (Scheme)Book.Latest("GB.NRM").Details;

        Assert.Equal([LegalEvent.PositiveInitialDecision], followed.Procedure.Instead(followed.Procedure.Happened[1], scheme));
        Assert.Contains(LegalEvent.NegativeFinalDecision, followed.Procedure.Instead(followed.Procedure.Happened[2], scheme));
        Assert.Equal(Rule.StepNotReachable, followed.Blocker(LegalEvent.NegativeInitialDecision, "2026-11-03", instead: followed.Procedure.Happened[1]));
    }

    [Fact]
    public void Nothing_lasts_until_a_day_before_it_was_granted()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);

        Assert.Equal(Rule.PeriodOver, followed.Blocker(LegalEvent.PermitGranted, "2026-12-01", "2026-11-30"));
        Assert.Null(followed.Blocker(LegalEvent.PermitGranted, "2026-12-01", "2026-12-01"));
    }

    [Fact]
    public void A_procedure_is_governed_by_the_version_under_which_it_began()
    {
        var followed = Followed.In("GB.NRM").After(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var scheme = Book.Latest("GB.NRM");
        followed.Law = Book.With(scheme.Supersede(Book.FactsOf(scheme) with { Details = (Scheme)scheme.Details with { HasFinalDecision = false } }, Stories.Ana));

        followed.Take(LegalEvent.PositiveFinalDecision, "2026-12-20");

        Assert.Equal((scheme.Version, IdentificationState.PositiveFinal), (followed.Procedure.SchemeVersion, followed.Procedure.State));
    }

    [Fact]
    public void The_history_says_which_step_and_nothing_of_who_or_why()
    {
        var followed = Followed.In("GB.NRM");
        followed.Case.TakeUnrecorded();

        var step = followed.Take(LegalEvent.Referred, "2026-11-02");

        var told = followed.Case.TakeUnrecorded()[0];
        Assert.Equal((EventCode.IdentificationStepRecorded, Compartment.Indicators, "Referred GB.NRM"), (told.Code, told.Compartment, string.Join(' ', told.Arguments)));
        Assert.Equal((step.Id, followed.Victim.Id), (told.SubjectId!.Value, told.VictimId!.Value));
    }

    [Fact]
    public void Each_state_is_entered_by_its_step() => Assert.All(
        Enum.GetValues<IdentificationState>().Except([IdentificationState.Suspected]),
        state => Assert.Equal(state, IdentificationStates.StateAfter([state.EnteredBy()!.Value])));

    [Fact]
    public void No_step_leads_to_the_first_state() => Assert.Null(IdentificationState.Suspected.EnteredBy());

    private static LegalEvent[] Events(string steps) => [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<LegalEvent>)];

    private static Dictionary<LegalEvent, IdentificationState> Allowed(string next) =>
        next.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(passage => passage.Split('→')).ToDictionary(p => Enum.Parse<LegalEvent>(p[0]), p => Enum.Parse<IdentificationState>(p[1]));
}
