using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Domain.Trafficking;
using static CaseManager.Domain.Justice.SuspectRole;

namespace CaseManager.Demo;

/// <summary>Fictional proceedings of Antonia's case, in London and Iași.</summary>
internal static class DemoJustice
{
    // In the order of the suspects' letters: A organised, B transported, C kept the flat, D recruited.
    public static void Suspects(Case opened, Signature by)
    {
        var (a, b, c, d) = (
            Suspect("Viorel Năstase", ["Vio", "the boss"], [Organiser, Exploiter], DemoPeople.MetropolitanPolice.Id, "Rented the flat. Counts the money on Sundays."),
            Suspect("Costel Năstase", [], [Transporter, Controller], DemoPeople.MetropolitanPolice.Id, "Brother of A. Drove her from Iași; took her passport at the port."),
            Suspect(null, ["Moni"], [Harbourer, Controller], DemoPeople.MetropolitanPolice.Id, "About forty, short fair hair. Kept the keys of the flat."),
            Suspect("Daniel Rusu", ["Dani Job Offers"], [Recruiter], null, "The account that offered the factory job."));
        opened.LinkSuspect(Guid.CreateVersion7(by.When), a, b, null, SuspectLinkKind.Family, by);
        opened.LinkSuspect(Guid.CreateVersion7(by.When), a, d, null, SuspectLinkKind.Pays, by);
        opened.LinkSuspect(Guid.CreateVersion7(by.When), d, null, opened.Victims[0].Id, SuspectLinkKind.Recruited, by);
        foreach (var arrested in new[] { a, b, c })
        {
            opened.RecordSuspectStatus(arrested, Guid.CreateVersion7(by.When), SuspectStatus.Arrested, new(2023, 10, 14), "In the flat, by the Metropolitan Police", by);
        }

        Suspect Suspect(string? name, string[] aliases, SuspectRole[] roles, OrganisationId? agency, string description) => opened.AddSuspect(
            Guid.CreateVersion7(by.When), opened.Suspects.Count + 1, new(agency, roles, new(name, aliases, null, "RO", description)), by);
    }

    /// <summary>London: three defendants, and an appeal that reduces a sentence. Iași: the fourth defendant, two years later and not yet final.</summary>
    public static void Proceedings(Case opened, LawBook law, Signature by)
    {
        var (day, victim) = (by.Day, opened.Victims[0].Id);
        var london = Proceeding(new(ProceedingKind.Criminal, "GB", DemoPeople.MetropolitanPolice.Id, null, new("Crown Prosecution Service", "Crown Court, London", "T20240117", null)));
        Happened(london, MilestoneKind.Arrested, new(2023, 10, 14));
        Happened(london, MilestoneKind.Charged, new(2023, 10, 16));
        Happened(london, MilestoneKind.TrialOpened, new(2024, 7, 1));
        var (a, b, c, d) = (Number(1), Number(2), Number(3), Number(4));
        var trafficking = new[] { a, b, c }.Select(s => Charge(london, s, "GB.MSA.2", new(2023, 10), new(2023, 10, 16))).ToArray();
        var controlling = new[] { a, b, c }.Select(s => Charge(london, s, "GB.SOA.53", new(2023, 10), new(2023, 10, 16))).ToArray();
        var judged = ApproximateDate.On(new(2024, 7, 26));
        Verdict(trafficking[0], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, Custody(9, 6));
        Verdict(controlling[0], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, Custody(4, 0));
        Verdict(trafficking[1], VerdictStage.FirstInstance, VerdictOutcome.PleadedGuilty, judged, Custody(5, 3));
        Verdict(controlling[1], VerdictStage.FirstInstance, VerdictOutcome.PleadedGuilty, judged, Custody(2, 0));
        Verdict(trafficking[2], VerdictStage.FirstInstance, VerdictOutcome.Acquitted, judged, null);
        Verdict(controlling[2], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, Custody(3, 4));
        Happened(london, MilestoneKind.AppealLodged, new(2024, 8, 15), b);
        Verdict(trafficking[1], VerdictStage.Appeal, VerdictOutcome.PleadedGuilty, new(2025, 2, 11), Custody(4, 6));
        foreach (var final in trafficking.Concat(controlling))
        {
            Verdict(final, VerdictStage.Final, final.InForce!.Outcome, new(2025, 3, 1), final.InForce.Sentence);
        }

        Order(trafficking[0], CourtOrderKind.Confiscation, new(9_400m, "GBP"), new(2025, 3, 19));
        Order(trafficking[0], CourtOrderKind.Reparation, new(6_200m, "GBP"), new(2025, 3, 19));

        var iasi = Proceeding(new(ProceedingKind.Criminal, "RO", null, london.Id, new("DIICOT, Iași", "Tribunal of Iași", "1184/99/2026", "Joined by the London judgment and her recorded testimony.")));
        Happened(iasi, MilestoneKind.JointTeamAgreed, new(2023, 11));
        Happened(iasi, MilestoneKind.EvidenceRequested, ApproximateDate.On(day.AddDays(-84)), d);
        var recruiting = Charge(iasi, d, "RO.CP.210", new(2023, 2), new(2026, 3));
        Verdict(recruiting, VerdictStage.FirstInstance, VerdictOutcome.Convicted, ApproximateDate.On(day.AddDays(-6)), Custody(6, 0));
        Order(recruiting, CourtOrderKind.Restraint, null, ApproximateDate.On(day.AddDays(-6)));

        var heard = Hearing(london, new(2024, 7, 9), new(10, 0), HearingState.Held, new(HearingKind.Testimony, "Court 4", null, null, "She gave it once. The jury saw her recorded interview first."));
        opened.RecordTestimony(Guid.CreateVersion7(by.When), heard, opened.Victims[0], new(TestimonyMode.ByLiveLink, true, _measures, "She gave it once, and need not again in London."), null, by);
        Hearing(london, day.AddDays(54), new(9, 30), HearingState.Planned, new(HearingKind.Confiscation, "Court 2", "Nobody from us. She need not attend.", null, null));

        Suspect Number(int number) => opened.Suspects.Single(s => s.Number == number);
        Proceeding Proceeding(ProceedingFacts facts) => opened.OpenProceeding(Guid.CreateVersion7(by.When), facts, by);
        void Happened(Proceeding where, MilestoneKind what, ApproximateDate on, Suspect? whom = null) => opened.RecordMilestone(where, Guid.CreateVersion7(by.When), new(what, on, whom?.Id, null), null, law, by);
        Charge Charge(Proceeding where, Suspect whom, string offence, ApproximateDate committed, ApproximateDate charged) =>
            opened.AddCharge(Guid.CreateVersion7(by.When), where, whom, law.On(offence, committed.Earliest)!, new(committed, charged, [victim]), law, by);
        void Verdict(Charge charge, VerdictStage stage, VerdictOutcome outcome, ApproximateDate on, Sentence? sentence) =>
            opened.RecordVerdict(charge, Guid.CreateVersion7(by.When), new(stage, outcome, on, sentence, null, null), null, law, by);
        void Order(Charge charge, CourtOrderKind kind, Money? sum, ApproximateDate on) => opened.RecordCourtOrder(charge, Guid.CreateVersion7(by.When), new(kind, on, sum, null, IsTakenBack: false), null, law, by);
        Hearing Hearing(Proceeding where, DateOnly on, TimeOnly hour, HearingState state, HearingAccount account) => opened.PlanHearing(Guid.CreateVersion7(by.When), where, new(on, hour, state, account), by);
    }

    /// <summary>Evidence for the charge against D, as assessed by the lawyers.</summary>
    public static void Evidence(Case opened, Signature by)
    {
        var charge = opened.Charges.Single(c => c.OffenceCode == "RO.CP.210");
        foreach (var indicator in opened.Victims[0].Indicators.Where(i => i.Confidence != Confidence.Withdrawn))
        {
            Weigh(indicator, Enum.Parse<ChargeElement>(indicator.Element.ToString()), indicator.Confidence == Confidence.Stated ? EvidenceWeight.Part : EvidenceWeight.Full);
        }

        // The messages show who offered the work; who paid for it is not yet shown.
        Weigh(opened.Victims[0].Indicators.First(i => i.Element == Element.Act), ChargeElement.Perpetrator, EvidenceWeight.Part);

        void Weigh(Indicator indicator, ChargeElement element, EvidenceWeight weight) => opened.WeighEvidence(charge, Guid.CreateVersion7(by.When), new(indicator.Id, null), element, weight, null, by);
    }

    /// <summary>Support for Antonia's testimony, as recorded by those who gave it.</summary>
    public static void Support(Case opened, Signature by) => opened.PlanCourtSupport(
        Guid.CreateVersion7(by.When),
        opened.Hearings.Single(h => h.State == HearingState.Held),
        opened.Victims[0],
        new(Attends: false, "Mihaela", "Saw the room and the screen the day before. Wanted a blanket and no lights.", IsPrepared: true, "A quiet day; her aunt came on the next."),
        null,
        by);

    private static readonly MeasureAsked[] _measures =
    [
        new(SpecialMeasure.LiveLink, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.Screen, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.RecordedInterview, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.InPrivate, MeasureGrant.InPart, WasUsed: true),
        new(SpecialMeasure.ChosenInterpreter, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.NoWigsAndGowns, MeasureGrant.Refused, WasUsed: false),
    ];

    private static Sentence Custody(int years, int months) => new(IsLife: false, new(years, months, 0), Term.None, null, null);
}
