using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Deadlines;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Tests.LegalReference;
using Xunit;

namespace CaseManager.Domain.Tests.Identification;

public class ProcedureTests
{
    /// <summary>Scheme; state; the steps that lead to it; every permitted next step with its resulting state. All other steps are refused.</summary>
    public static TheoryData<string, IdentificationState, string, string> Transitions { get; } = new()
    {
        { "GB.NRM", IdentificationState.Suspected, "",
            "Referred→Referred NotifiedAnonymously→NotifiedAnonymously Returned→Suspected Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NotifiedAnonymously, "NotifiedAnonymously",
            "Referred→Referred Returned→NotifiedAnonymously Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.Referred, "Referred",
            "PositiveInitialDecision→PositiveInitial NegativeInitialDecision→NegativeInitial Returned→Referred Suspended→Suspended "
                + "Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.PositiveInitial, "Referred PositiveInitialDecision",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial "
            + "PermitGranted→PositiveInitial Disqualified→Disqualified Returned→PositiveInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NegativeInitial, "Referred NegativeInitialDecision",
            "ReconsiderationRequested→ReconsiderationPending Returned→NegativeInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.PositiveFinal, "Referred PositiveInitialDecision PositiveFinalDecision",
            "PeriodExtended→PositiveFinal PeriodEnded→PositiveFinal PermitGranted→PositiveFinal Disqualified→Disqualified Returned→PositiveFinal "
            + "Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.NegativeFinal, "Referred PositiveInitialDecision NegativeFinalDecision",
            "ReconsiderationRequested→ReconsiderationPending Returned→NegativeFinal Suspended→Suspended Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.ReconsiderationPending, "Referred NegativeInitialDecision ReconsiderationRequested",
            "PositiveInitialDecision→PositiveInitial NegativeInitialDecision→NegativeInitial Returned→ReconsiderationPending Suspended→Suspended "
            + "Withdrawn→Withdrawn" },
        { "GB.NRM", IdentificationState.ReconsiderationPending, "Referred PositiveInitialDecision NegativeFinalDecision ReconsiderationRequested",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal Returned→ReconsiderationPending Suspended→Suspended "
                + "Withdrawn→Withdrawn" },
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
            "PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial PermitGranted→PositiveInitial Returned→PositiveInitial Suspended→Suspended "
            + "Withdrawn→Withdrawn" },
        { "DE.FBS", IdentificationState.NegativeInitial, "Referred NegativeInitialDecision",
            "ReconsiderationRequested→ReconsiderationPending Returned→NegativeInitial Suspended→Suspended Withdrawn→Withdrawn" },

        // A presumed victim is identified by a second decision.
        { "RO.MNIR", IdentificationState.PositiveInitial, "Referred PositiveInitialDecision",
            "PositiveFinalDecision→PositiveFinal NegativeFinalDecision→NegativeFinal PeriodExtended→PositiveInitial PeriodEnded→PositiveInitial "
            + "PermitGranted→PositiveInitial Returned→PositiveInitial Suspended→Suspended Withdrawn→Withdrawn" },
        { "RO.MNIR", IdentificationState.PositiveFinal, "Referred PositiveInitialDecision PositiveFinalDecision",
            "PeriodExtended→PositiveFinal PeriodEnded→PositiveFinal PermitGranted→PositiveFinal Returned→PositiveFinal Suspended→Suspended "
            + "Withdrawn→Withdrawn" },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Only_steps_of_the_reviewed_table_lead_to_its_states(string scheme, IdentificationState state, string steps, string next)
    {
        var (happened, allowed) = (ParseEvents(steps), ParseAllowed(next));
        var says = (Scheme)LegalReferenceFixture.GetLatest(scheme).Details;

        Assert.Equal(state, IdentificationStates.GetStateAfter(happened));
        Assert.Equal(allowed.Keys.Order(), IdentificationStates.GetNextEvents(happened, says).Order());
        Assert.All(allowed, passage => Assert.Equal(passage.Value, IdentificationStates.GetStateAfter([.. happened, passage.Key])));
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public void A_case_accepts_those_steps_and_refuses_all_others(string scheme, IdentificationState state, string steps, string next)
    {
        var allowed = ParseAllowed(next);

        Assert.All(Enum.GetValues<LegalEvent>(), kind =>
        {
            var followed = ProcedureScenario.ForScheme(scheme).WithSteps(ParseEvents(steps));
            Assert.Equal(state, followed.Procedure.State);

            if (allowed.TryGetValue(kind, out var leadsTo))
            {
                followed.RecordStep(kind, "2026-11-20");
                Assert.Equal(leadsTo, followed.Procedure.State);
            }
            else
            {
                Assert.Equal(BusinessRule.StepNotReachable, Assert.Throws<BusinessRuleException>(() => followed.RecordStep(kind, "2026-11-20")).Rule);
                Assert.Equal((state, ParseEvents(steps).Length), (followed.Procedure.State, followed.Procedure.StepCounter));
            }
        });
    }

    [Fact]
    public void Every_state_is_in_the_reviewed_table() =>
        Assert.Equal(Enum.GetValues<IdentificationState>(), Transitions.Select(row => (IdentificationState)row[1]).Distinct().Order());

    [Theory]
    [InlineData("Referred NegativeInitialDecision ReconsiderationRequested", "PositiveInitialDecision NegativeInitialDecision")]
    [InlineData("Referred PositiveInitialDecision NegativeFinalDecision ReconsiderationRequested", "PositiveFinalDecision NegativeFinalDecision")]
    [InlineData("Referred NegativeInitialDecision ReconsiderationRequested Returned Suspended Resumed", "PositiveInitialDecision NegativeInitialDecision")]
    [InlineData("Referred NegativeInitialDecision ReconsiderationRequested PositiveInitialDecision NegativeFinalDecision ReconsiderationRequested",
        "PositiveFinalDecision NegativeFinalDecision")]
    public void A_reconsideration_is_decided_at_its_original_level(string steps, string decisions) =>
        Assert.Equal(ParseEvents(decisions),
            ProcedureScenario.ForScheme("GB.NRM")
            .WithSteps(ParseEvents(steps)).Procedure.GetNextEvents((Scheme)LegalReferenceFixture.GetLatest("GB.NRM").Details)
            .Where(IdentificationStates.IsDecision));

    [Theory]
    [InlineData("", IdentificationState.Suspected)]
    [InlineData("Referred", IdentificationState.Referred)]
    [InlineData("Referred PositiveInitialDecision", IdentificationState.PositiveInitial)]
    [InlineData("Referred NegativeInitialDecision ReconsiderationRequested", IdentificationState.ReconsiderationPending)]
    [InlineData("Referred Suspended Resumed PositiveInitialDecision", IdentificationState.PositiveInitial)]
    public void A_suspended_procedure_resumes_where_it_was(string steps, IdentificationState state)
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(ParseEvents(steps));

        followed.RecordStep(LegalEvent.Suspended, "2026-11-20");
        Assert.Equal(IdentificationState.Suspended, followed.Procedure.State);
        followed.RecordStep(LegalEvent.Resumed, "2026-11-21");

        Assert.Equal(state, followed.Procedure.State);
    }

    [Fact]
    public void One_person_is_in_the_procedures_of_two_countries_with_different_ends()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM", "UA").WithSteps(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var recovery = followed.GetCurrentDeadline("GB.NRM.RECOVERY");
        var romanian = followed.OpenProcedure("RO.MNIR");

        followed.RecordStep(romanian, Guid.CreateVersion7(), LegalEvent.Referred, "2026-12-01");
        followed.RecordStep(romanian, Guid.CreateVersion7(), LegalEvent.PositiveInitialDecision, "2026-12-03");
        followed.RecordStep(LegalEvent.NegativeFinalDecision, "2027-01-20");

        Assert.Equal((IdentificationState.NegativeFinal, IdentificationState.PositiveInitial), (followed.Procedure.State, romanian.State));
        Assert.Equal(("GB", "RO"), (followed.Procedure.Country, romanian.Country));
        Assert.Equal((followed.Procedure.Id, "2027-01-20"),
            (followed.GetCurrentDeadline("GB.NRM.RECOVERY").ProcedureId!.Value,
                LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("GB.NRM.RECOVERY").DueOn)));
        Assert.Equal((romanian.Id, "2027-03-03"),
            (followed.GetCurrentDeadline("RO.REFLECTION").ProcedureId!.Value,
                LegalReferenceFixture.FormatIso(followed.GetCurrentDeadline("RO.REFLECTION").DueOn)));
        Assert.Equal(DeadlineState.Superseded, recovery.State);
    }

    [Fact]
    public void The_end_of_one_procedure_leaves_deadlines_of_the_other()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM", "UA").WithSteps(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var romanian = followed.OpenProcedure("RO.MNIR");
        followed.RecordStep(romanian, Guid.CreateVersion7(), LegalEvent.Referred, "2026-12-01");
        followed.RecordStep(romanian, Guid.CreateVersion7(), LegalEvent.PositiveInitialDecision, "2026-12-03");

        followed.RecordStep(romanian, Guid.CreateVersion7(), LegalEvent.Withdrawn, "2026-12-10");

        Assert.Equal(DeadlineState.Open, followed.GetCurrentDeadline("GB.NRM.RECOVERY").State);
        Assert.Equal(DeadlineState.Superseded, Assert.Single(followed.GetDeadlines("RO.REFLECTION")).State);
    }

    [Fact]
    public void No_one_is_in_the_same_procedure_twice_at_once()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred);

        Assert.Equal(BusinessRule.ProcedureOpenAlready, Assert.Throws<BusinessRuleException>(() => followed.OpenProcedure("GB.NRM")).Rule);
        Assert.Single(followed.Case.Procedures);

        followed.RecordStep(LegalEvent.Withdrawn, "2026-11-20");
        Assert.NotSame(followed.Procedure, followed.OpenProcedure("GB.NRM"));
    }

    [Fact]
    public void Someone_else_in_the_case_is_in_a_procedure_of_their_own()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var luca = followed.Case.AddVictim(VictimId.New(), "Luca", ProcedureScenario.Child, null, CaseFixture.AnaStamp);

        Assert.Null(followed.Case.BlockerToOpeningProcedure(luca, LegalReferenceFixture.GetLatest("GB.NRM")));
    }

    [Fact]
    public void Repeated_ids_open_one_procedure_and_record_one_step()
    {
        var (followed, id) = (ProcedureScenario.ForScheme("GB.NRM"), Guid.CreateVersion7());

        Assert.Same(followed.Procedure,
            followed.Case.OpenProcedure(followed.Victim, followed.Procedure.Id, LegalReferenceFixture.GetLatest("GB.NRM"), CaseFixture.AnaStamp));
        followed.Case.DequeueEvents();
        var step = followed.RecordStep(followed.Procedure, id, LegalEvent.Referred, "2026-11-02");
        Assert.Same(step, followed.RecordStep(followed.Procedure, id, LegalEvent.Referred, "2026-11-02"));

        Assert.Equal((1, 1, 1), (followed.Case.Procedures.Count, followed.Procedure.StepCounter, followed.Case.Deadlines.Count));
        Assert.Equal([EventCode.IdentificationStepRecorded, EventCode.DeadlineSet], followed.Case.DequeueEvents().Select(e => e.Code));
    }

    [Fact]
    public void A_correction_replaces_a_step_which_remains()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        var referred = followed.RecordStep(LegalEvent.Referred, "2026-11-02");
        var decided = followed.RecordStep(LegalEvent.PositiveInitialDecision, "2026-11-05");

        var corrected = followed.RecordStep(LegalEvent.Referred, "2026-11-03", supersedesId: referred);

        Assert.Equal([corrected, decided], followed.Procedure.ActiveSteps);
        Assert.Equal([referred, decided, corrected], followed.Procedure.Steps);
        Assert.Equal((referred.Id, referred.Number, 3), (corrected.SupersedesId!.Value, corrected.Number, followed.Procedure.StepCounter));
        Assert.Equal(BusinessRule.StepSuperseded, followed.GetBlocker(LegalEvent.Referred, "2026-11-04", supersedesId: referred));
        Assert.Equal(IdentificationState.PositiveInitial, followed.Procedure.State);
    }

    [Fact]
    public void A_correction_keeps_later_steps_valid()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM")
            .WithSteps(LegalEvent.Referred, LegalEvent.PositiveInitialDecision, LegalEvent.PositiveFinalDecision);
        var scheme = (Scheme)LegalReferenceFixture.GetLatest("GB.NRM").Details;

        Assert.Equal([LegalEvent.PositiveInitialDecision], followed.Procedure.GetPossibleCorrections(followed.Procedure.ActiveSteps[1], scheme));
        Assert.Contains(LegalEvent.NegativeFinalDecision, followed.Procedure.GetPossibleCorrections(followed.Procedure.ActiveSteps[2], scheme));
        Assert.Equal(BusinessRule.StepNotReachable,
            followed.GetBlocker(LegalEvent.NegativeInitialDecision, "2026-11-03", supersedesId: followed.Procedure.ActiveSteps[1]));
    }

    [Fact]
    public void No_period_ends_before_it_was_granted()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);

        Assert.Equal(BusinessRule.PeriodEnded, followed.GetBlocker(LegalEvent.PermitGranted, "2026-12-01", "2026-11-30"));
        Assert.Null(followed.GetBlocker(LegalEvent.PermitGranted, "2026-12-01", "2026-12-01"));
    }

    [Fact]
    public void A_procedure_is_governed_by_the_version_under_which_it_began()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM").WithSteps(LegalEvent.Referred, LegalEvent.PositiveInitialDecision);
        var scheme = LegalReferenceFixture.GetLatest("GB.NRM");
        followed.Law =
            LegalReferenceFixture.WithEntries(
                scheme.Supersede(LegalReferenceFixture.GetDetails(scheme) with { Details = (Scheme)scheme.Details with { HasFinalDecision = false } },
                    CaseFixture.AnaStamp));

        followed.RecordStep(LegalEvent.PositiveFinalDecision, "2026-12-20");

        Assert.Equal((scheme.Version, IdentificationState.PositiveFinal), (followed.Procedure.SchemeVersion, followed.Procedure.State));
    }

    [Fact]
    public void The_history_names_the_step_but_not_person_or_reason()
    {
        var followed = ProcedureScenario.ForScheme("GB.NRM");
        followed.Case.DequeueEvents();

        var step = followed.RecordStep(LegalEvent.Referred, "2026-11-02");

        var recorded = followed.Case.DequeueEvents()[0];
        Assert.Equal((EventCode.IdentificationStepRecorded, Compartment.Indicators, "Referred GB.NRM"),
            (recorded.Code, recorded.Compartment, string.Join(' ', recorded.Arguments)));
        Assert.Equal((step.Id, followed.Victim.Id), (recorded.SubjectId!.Value, recorded.VictimId!.Value));
    }

    [Fact]
    public void Each_state_is_entered_by_its_step() => Assert.All(
        Enum.GetValues<IdentificationState>().Except([IdentificationState.Suspected]),
        state => Assert.Equal(state, IdentificationStates.GetStateAfter([state.EnteredBy()!.Value])));

    [Fact]
    public void No_step_leads_to_the_first_state() => Assert.Null(IdentificationState.Suspected.EnteredBy());

    private static LegalEvent[] ParseEvents(string steps) => [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<LegalEvent>)];

    private static Dictionary<LegalEvent, IdentificationState> ParseAllowed(string next) =>
        next.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(passage => passage.Split('→'))
        .ToDictionary(p => Enum.Parse<LegalEvent>(p[0]), p => Enum.Parse<IdentificationState>(p[1]));
}
