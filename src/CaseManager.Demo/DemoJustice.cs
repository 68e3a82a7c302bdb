using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Trafficking;
using static CaseManager.Domain.Justice.SuspectRole;

namespace CaseManager.Demo;

/// <summary>Fictional proceedings of Antonia's case, in London and Iași.</summary>
internal static class DemoJustice
{
    // The order determines the letters of the suspects: A organised, B transported, C kept the flat, D recruited.
    public static void AddSuspects(Case caseFile, AuditStamp stamp)
    {
        var (a, b, c, d) = (
            Suspect("Viorel Năstase", ["Vio", "the boss"], [Organiser, Exploiter], DemoPeople.MetropolitanPolice.Id,
                "Rented the flat. Counts the money on Sundays."),
            Suspect("Costel Năstase", [], [Transporter, Controller], DemoPeople.MetropolitanPolice.Id,
                "Brother of A. Drove her from Iași; took her passport at the port."),
            Suspect(null, ["Moni"], [Harbourer, Controller], DemoPeople.MetropolitanPolice.Id, "About forty, short fair hair. Kept the keys of the flat."),
            Suspect("Daniel Rusu", ["Dani Job Offers"], [Recruiter], null, "The account that offered the factory job."));
        caseFile.LinkSuspect(Guid.CreateVersion7(stamp.OccurredAt), a, b, null, SuspectLinkKind.Family, stamp);
        caseFile.LinkSuspect(Guid.CreateVersion7(stamp.OccurredAt), a, d, null, SuspectLinkKind.Pays, stamp);
        caseFile.LinkSuspect(Guid.CreateVersion7(stamp.OccurredAt), d, null, caseFile.Victims[0].Id, SuspectLinkKind.Recruited, stamp);
        foreach (var arrested in new[] { a, b, c })
        {
            caseFile.RecordSuspectStatus(arrested, Guid.CreateVersion7(stamp.OccurredAt), SuspectStatus.Arrested, new(2023, 10, 14),
                "In the flat, by the Metropolitan Police", stamp);
        }

        Suspect Suspect(string? name, string[] aliases, SuspectRole[] roles, OrganisationId? agency, string description) => caseFile.AddSuspect(
            Guid.CreateVersion7(stamp.OccurredAt), caseFile.Suspects.Count + 1, new(agency, roles, new(name, aliases, null, "RO", description)), stamp);
    }

    /// <summary>London: three defendants, and an appeal that reduces a sentence. Iași: the fourth defendant, two years later and not yet final.</summary>
    public static void AddProceedings(Case caseFile, LegalReferenceData law, AuditStamp stamp)
    {
        var (day, victim) = (stamp.Date, caseFile.Victims[0].Id);
        var london = Proceeding(new(ProceedingKind.Criminal, "GB", DemoPeople.MetropolitanPolice.Id, null,
            new("Crown Prosecution Service", "Crown Court, London", "T20240117", null)));
        Happened(london, MilestoneKind.Arrested, new(2023, 10, 14));
        Happened(london, MilestoneKind.Charged, new(2023, 10, 16));
        Happened(london, MilestoneKind.TrialOpened, new(2024, 7, 1));
        var (a, b, c, d) = (Number(1), Number(2), Number(3), Number(4));
        var trafficking = new[] { a, b, c }.Select(s => Charge(london, s, "GB.MSA.2", new(2023, 10), new(2023, 10, 16))).ToArray();
        var controlling = new[] { a, b, c }.Select(s => Charge(london, s, "GB.SOA.53", new(2023, 10), new(2023, 10, 16))).ToArray();
        var judged = ApproximateDate.FromDate(new(2024, 7, 26));
        Verdict(trafficking[0], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, CreateCustodialSentence(9, 6));
        Verdict(controlling[0], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, CreateCustodialSentence(4, 0));
        Verdict(trafficking[1], VerdictStage.FirstInstance, VerdictOutcome.PleadedGuilty, judged, CreateCustodialSentence(5, 3));
        Verdict(controlling[1], VerdictStage.FirstInstance, VerdictOutcome.PleadedGuilty, judged, CreateCustodialSentence(2, 0));
        Verdict(trafficking[2], VerdictStage.FirstInstance, VerdictOutcome.Acquitted, judged, null);
        Verdict(controlling[2], VerdictStage.FirstInstance, VerdictOutcome.Convicted, judged, CreateCustodialSentence(3, 4));
        Happened(london, MilestoneKind.AppealLodged, new(2024, 8, 15), b);
        Verdict(trafficking[1], VerdictStage.Appeal, VerdictOutcome.PleadedGuilty, new(2025, 2, 11), CreateCustodialSentence(4, 6));
        foreach (var final in trafficking.Concat(controlling))
        {
            Verdict(final, VerdictStage.Final, final.VerdictInForce!.Outcome, new(2025, 3, 1), final.VerdictInForce.Sentence);
        }

        Order(trafficking[0], CourtOrderKind.Confiscation, new(9_400m, "GBP"), new(2025, 3, 19));
        Order(trafficking[0], CourtOrderKind.Reparation, new(6_200m, "GBP"), new(2025, 3, 19));

        var iasi = Proceeding(new(ProceedingKind.Criminal, "RO", null, london.Id,
            new("DIICOT, Iași", "Tribunal of Iași", "1184/99/2026", "Joined by the London judgment and her recorded testimony.")));
        Happened(iasi, MilestoneKind.JointTeamAgreed, new(2023, 11));
        Happened(iasi, MilestoneKind.EvidenceRequested, ApproximateDate.FromDate(day.AddDays(-84)), d);
        var recruiting = Charge(iasi, d, "RO.CP.210", new(2023, 2), new(2026, 3));
        Verdict(recruiting, VerdictStage.FirstInstance, VerdictOutcome.Convicted, ApproximateDate.FromDate(day.AddDays(-6)), CreateCustodialSentence(6, 0));
        Order(recruiting, CourtOrderKind.Restraint, null, ApproximateDate.FromDate(day.AddDays(-6)));

        var received = Hearing(london, new(2024, 7, 9), new(10, 0), HearingState.Held,
            new(HearingKind.Testimony, "Court 4", null, null, "She gave it once. The jury saw her recorded interview first."));
        caseFile.RecordTestimony(Guid.CreateVersion7(stamp.OccurredAt), received, caseFile.Victims[0],
            new(TestimonyMode.ByLiveLink, true, _requestedMeasures, "She gave it once, and need not again in London."), null, stamp);
        Hearing(london, day.AddDays(54), new(9, 30), HearingState.Planned,
            new(HearingKind.Confiscation, "Court 2", "Nobody from us. She need not attend.", null, null));

        Suspect Number(int number) => caseFile.Suspects.Single(s => s.Number == number);
        Proceeding Proceeding(ProceedingDetails details) => caseFile.OpenProceeding(Guid.CreateVersion7(stamp.OccurredAt), details, stamp);
        void Happened(Proceeding location, MilestoneKind what, ApproximateDate date, Suspect? recipient = null) =>
            caseFile.RecordMilestone(location, Guid.CreateVersion7(stamp.OccurredAt), new(what, date, recipient?.Id, null), null, law, stamp);
        Charge Charge(Proceeding location, Suspect recipient, string offence, ApproximateDate committed, ApproximateDate charged) =>
            caseFile.AddCharge(Guid.CreateVersion7(stamp.OccurredAt), location, recipient, law.FindInForce(offence, committed.Earliest)!,
                new(committed, charged, [victim]), law, stamp);
        void Verdict(Charge charge, VerdictStage stage, VerdictOutcome outcome, ApproximateDate date, Sentence? sentence) =>
            caseFile.RecordVerdict(charge, Guid.CreateVersion7(stamp.OccurredAt), new(stage, outcome, date, sentence, null, null), null, law, stamp);
        void Order(Charge charge, CourtOrderKind kind, Money? sum, ApproximateDate date) =>
            caseFile.RecordCourtOrder(charge, Guid.CreateVersion7(stamp.OccurredAt), new(kind, date, sum, null, IsRecordedInError: false), null, law, stamp);
        Hearing Hearing(Proceeding location, DateOnly date, TimeOnly hour, HearingState state, HearingAccount account) =>
            caseFile.PlanHearing(Guid.CreateVersion7(stamp.OccurredAt), location, new(date, hour, state, account), stamp);
    }

    /// <summary>Evidence for the charge against D, as assessed by the lawyers.</summary>
    public static void AddEvidence(Case caseFile, AuditStamp stamp)
    {
        var charge = caseFile.Charges.Single(c => c.OffenceCode == "RO.CP.210");
        foreach (var indicator in caseFile.Victims[0].Indicators.Where(i => i.Confidence != Confidence.Withdrawn))
        {
            Weigh(indicator, Enum.Parse<ChargeElement>(indicator.Element.ToString()),
                indicator.Confidence == Confidence.Stated ? EvidenceWeight.Part : EvidenceWeight.Full);
        }

        // The messages show who offered the work; who paid for it is not yet shown.
        Weigh(caseFile.Victims[0].Indicators.First(i => i.Element == Element.Act), ChargeElement.Perpetrator, EvidenceWeight.Part);

        void Weigh(Indicator indicator, ChargeElement element, EvidenceWeight weight) =>
            caseFile.AssessEvidence(charge, Guid.CreateVersion7(stamp.OccurredAt), new(indicator.Id, null), element, weight, null, stamp);
    }

    /// <summary>Support for Antonia's testimony, as recorded by those who gave it.</summary>
    public static void AddCourtSupport(Case caseFile, AuditStamp stamp) => caseFile.PlanCourtSupport(
        Guid.CreateVersion7(stamp.OccurredAt),
        caseFile.Hearings.Single(h => h.State == HearingState.Held),
        caseFile.Victims[0],
        new(IsAttending: false, "Mihaela", "Saw the room and the screen the day before. Wanted a blanket and no lights.", IsPrepared: true,
            "A quiet day; her aunt came on the next."),
        null,
        stamp);

    private static readonly RequestedMeasure[] _requestedMeasures =
    [
        new(SpecialMeasure.LiveLink, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.Screen, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.RecordedInterview, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.InPrivate, MeasureGrant.GrantedInPart, WasUsed: true),
        new(SpecialMeasure.ChosenInterpreter, MeasureGrant.Granted, WasUsed: true),
        new(SpecialMeasure.NoWigsAndGowns, MeasureGrant.Refused, WasUsed: false),
    ];

    private static Sentence CreateCustodialSentence(int years, int months) => new(IsLife: false, new(years, months, 0), Term.None, null, null);
}
