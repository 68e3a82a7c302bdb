using CaseManager.Domain;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates suspects and court proceedings for some of the cases, over several years.</summary>
internal static class JusticeStory
{
    private static readonly Dictionary<string, string[]> _offences = new()
    {
        ["GB"] = ["GB.MSA.2", "GB.MSA.1", "GB.SOA.53"],
        ["RO"] = ["RO.CP.210", "RO.CP.211"],
        ["DE"] = ["DE.STGB.232", "DE.STGB.232A"],
        ["NL"] = ["NL.SR.273F"],
        ["PL"] = ["PL.KK.189A"],
    };

    public static void Tell(CaseUnderway told)
    {
        if (!told.Reached(40) || !told.Dice.Falls(0.4))
        {
            return;
        }

        Suspect[] suspects = [.. Enumerable.Range(1, told.Dice.Between(1, 3)).Select(number => Suspected(told, number))];
        if (!told.Reached(90) || !told.Dice.Falls(0.7))
        {
            return;
        }

        var where = told.Opened.OpenProceeding(
            told.NewId(90), new(ProceedingKind.Criminal, told.Office.Country, told.Office.Police.Id, null, new("The public prosecutor", "The regional court", $"T{told.Dice.Between(10_000, 99_999)}", null)), told.ByLead(90));
        Happened(told, where, MilestoneKind.InvestigationOpened, 90);
        if (told.Reached(200) && _offences.TryGetValue(told.Office.Country, out var offences))
        {
            Happened(told, where, MilestoneKind.Charged, 200);
            foreach (var suspect in suspects)
            {
                Charge(told, where, suspect, told.Dice.Of(offences));
            }
        }

        if (told.Reached(330))
        {
            var heard = new HearingFacts(told.DayOf(420), new(10, 0), HearingState.Held, new(HearingKind.Testimony, "Court 4", null, null, null));
            var planned = new HearingFacts(told.Today.AddDays(told.Dice.Between(1, 60)), new(9, 30), HearingState.Planned, new(HearingKind.Trial, "Court 2", "The lead", null, null));
            told.Opened.PlanHearing(told.NewId(330), where, told.Reached(420) ? heard : planned, told.ByLead(330));
        }
    }

    private static Suspect Suspected(CaseUnderway told, int number)
    {
        var suspect = told.Opened.AddSuspect(
            told.NewId(40), number, new(told.Office.Police.Id, told.Dice.Some(Enum.GetValues<SuspectRole>(), 2), new($"Suspect {told.Dice.Between(100, 999)}", [], null, told.Office.Country, "Drives a white van.")), told.ByLead(40));
        if (told.Reached(60) && told.Dice.Falls(0.6))
        {
            told.Opened.RecordSuspectStatus(suspect, told.NewId(60), SuspectStatus.Arrested, ApproximateDate.On(told.DayOf(60)), null, told.ByLead(60));
        }

        return suspect;
    }

    private static void Happened(CaseUnderway told, Proceeding where, MilestoneKind what, int day) =>
        told.Opened.RecordMilestone(where, told.NewId(day), new(what, ApproximateDate.On(told.DayOf(day)), null, null), null, told.Law, told.ByLead(day));

    private static void Charge(CaseUnderway told, Proceeding where, Suspect suspect, string code)
    {
        var committed = ApproximateDate.On(told.DayOf(0).AddDays(-told.Dice.Between(10, 200)));
        var offence = told.Law.On(code, committed.Earliest)!;
        var charge = told.Opened.AddCharge(told.NewId(200), where, suspect, offence, new(committed, ApproximateDate.On(told.DayOf(200)), [told.Victim.Id]), told.Law, told.ByLead(200));
        if (!told.Reached(480) || told.Dice.Falls(0.25))
        {
            return;
        }

        var outcome = told.Dice.Of([VerdictOutcome.Convicted, VerdictOutcome.Convicted, VerdictOutcome.PleadedGuilty, VerdictOutcome.Acquitted, VerdictOutcome.Dropped]);
        var sentence = outcome.IsConviction() ? SentenceFor((Offence)offence.Details, told.Dice) : null;
        foreach (var (stage, day) in new[] { (VerdictStage.FirstInstance, 480), (VerdictStage.Final, 560) }.Where(s => told.Reached(s.Item2)))
        {
            told.Opened.RecordVerdict(charge, told.NewId(day), new(stage, outcome, ApproximateDate.On(told.DayOf(day)), sentence, null, null), null, told.Law, told.ByLead(day));
        }

        if (sentence is not null && told.Reached(560) && told.Dice.Falls(0.3))
        {
            told.Opened.RecordCourtOrder(charge, told.NewId(560), new(CourtOrderKind.Confiscation, ApproximateDate.On(told.DayOf(560)), new(told.Dice.Between(10, 90) * 100m, "EUR"), null, IsTakenBack: false), null, told.Law, told.ByLead(560));
        }
    }

    private static Sentence SentenceFor(Offence offence, Dice dice)
    {
        var months = dice.Between(offence.LeastMonths ?? 12, Math.Max(offence.LeastMonths ?? 12, Math.Min(offence.MostMonths ?? 168, 168)));
        return new(IsLife: false, new(months / 12, months % 12, 0), Term.None, null, null);
    }
}
