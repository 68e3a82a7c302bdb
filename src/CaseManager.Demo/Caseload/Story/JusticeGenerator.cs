using CaseManager.Domain;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates suspects and court proceedings for some of the cases, over several years.</summary>
internal static class JusticeGenerator
{
    private static readonly Dictionary<string, string[]> _offences = new()
    {
        ["GB"] = ["GB.MSA.2", "GB.MSA.1", "GB.SOA.53"],
        ["RO"] = ["RO.CP.210", "RO.CP.211"],
        ["DE"] = ["DE.STGB.232", "DE.STGB.232A"],
        ["NL"] = ["NL.SR.273F"],
        ["PL"] = ["PL.KK.189A"],
    };

    private static readonly Dictionary<string, (string Prosecutor, string[] Courts)> _authorities = new()
    {
        ["GB"] = ("Crown Prosecution Service", ["Crown Court at Snaresbrook", "Crown Court at Southwark", "Crown Court at Isleworth"]),
        ["RO"] = ("DIICOT", ["Tribunal of Bucharest", "Tribunal of Ilfov", "Tribunal of Iași"]),
        ["DE"] = ("Staatsanwaltschaft Berlin", ["Landgericht Berlin", "Landgericht Potsdam"]),
        ["NL"] = ("Openbaar Ministerie", ["Rechtbank Amsterdam", "Rechtbank Noord-Holland"]),
    };

    private static readonly string[] _descriptions =
    [
        "Drives a white van.", "Collects the money at the end of the week.", "Rents the rooms, and keeps the papers.",
        "Placed the advertisement; answers within minutes.",
        "Seen at the bus station on Fridays.", "Speaks for the others, and pays for the telephones.",
    ];

    public static void Add(GeneratedCase generated)
    {
        var (course, random) = (generated.Course, generated.Random);
        if (course.IsReferred || (!course.IsProsecuted && !random.NextBool(0.15)))
        {
            return;
        }

        var known = random.NextInt(8, 40);
        if (!generated.IsOpenOn(known))
        {
            return;
        }

        Suspect[] suspects = [.. Enumerable.Range(1, random.NextInt(1, 3)).Select(number => AddSuspect(generated, number, known))];
        if (course.IsProsecuted && generated.HasReached(course.ReportDay))
        {
            Prosecute(generated, suspects);
        }
    }

    private static void Prosecute(GeneratedCase generated, Suspect[] suspects)
    {
        var (course, random, country) = (generated.Course, generated.Random, generated.Office.Country);
        var (prosecutor, courts) = _authorities.GetValueOrDefault(country, ("The public prosecutor", ["The regional court"]));
        var proceeding = generated.Case.OpenProceeding(
            generated.NewId(course.ReportDay),
            new(ProceedingKind.Criminal, country, generated.Office.Police.Id, null,
                new(prosecutor, random.Pick(courts), $"T{random.NextInt(10_000, 99_999)}", null)),
            generated.CreateLeadStamp(course.ReportDay));
        Record(generated, proceeding, MilestoneKind.ReportMade, course.ReportDay);
        var investigation = course.ReportDay + random.NextInt(1, 20);
        if (generated.HasReached(investigation))
        {
            Record(generated, proceeding, MilestoneKind.InvestigationOpened, investigation);
        }

        if (generated.HasReached(course.ChargeDay) && _offences.TryGetValue(country, out var offences))
        {
            Record(generated, proceeding, MilestoneKind.Charged, course.ChargeDay);
            (Charge Charge, VerdictOutcome Outcome, Sentence? Sentence)[] charges =
                [.. suspects.Select(s => AddCharge(generated, proceeding, s, random.Pick(offences)))];
            AddVerdict(generated, charges, VerdictStage.FirstInstance, course.VerdictDay);
            WorkGenerator.MeetDeadlines(generated); // before the final verdict ends the time limits for an appeal
            AddVerdict(generated, charges, VerdictStage.Final, course.FinalDay);
            Confiscate(generated, charges);
            AddHearings(generated, proceeding);
        }
    }

    private static Suspect AddSuspect(GeneratedCase generated, int number, int known)
    {
        var random = generated.Random;
        var background = random.Pick(SurvivorNames.GetBackgrounds(generated.Office.Country));
        var name = random.NextBool(0.8) ? SurvivorNames.Pick(background, random.NextBool(0.75) ? Sex.Male : Sex.Female, random) : null;
        var suspect = generated.Case.AddSuspect(
            generated.NewId(known), number,
            new(generated.Office.Police.Id, random.PickSome(Enum.GetValues<SuspectRole>(), 2),
                new(name, name is null ? [$"Suspect {random.NextInt(100, 999)}"] : [], null, background.Country, random.Pick(_descriptions))),
            generated.CreateLeadStamp(known));
        var arrested = known + random.NextInt(1, 40);
        if (generated.HasReached(arrested) && random.NextBool(generated.Course.IsProsecuted ? 0.8 : 0.3))
        {
            generated.Case.RecordSuspectStatus(suspect, generated.NewId(arrested), SuspectStatus.Arrested,
                ApproximateDate.FromDate(generated.GetDate(arrested)), null, generated.CreateLeadStamp(arrested));
        }

        return suspect;
    }

    private static void Record(GeneratedCase generated, Proceeding proceeding, MilestoneKind kind, int day) =>
        generated.Case.RecordMilestone(proceeding, generated.NewId(day), new(kind, ApproximateDate.FromDate(generated.GetDate(day)), null, null), null,
            generated.Law, generated.CreateLeadStamp(day));

    private static (Charge Charge, VerdictOutcome Outcome, Sentence? Sentence) AddCharge(GeneratedCase generated, Proceeding proceeding,
        Suspect suspect, string code)
    {
        var (day, random) = (generated.Course.ChargeDay, generated.Random);
        var committed = ApproximateDate.FromDate(generated.GetDate(0).AddDays(-random.NextInt(10, 200)));
        var offence = generated.Law.FindInForce(code, committed.Earliest)!;
        var charge = generated.Case.AddCharge(
            generated.NewId(day), proceeding, suspect, offence, new(committed, ApproximateDate.FromDate(generated.GetDate(day)), [generated.Victim.Id]),
            generated.Law, generated.CreateLeadStamp(day));
        var outcome = random.Pick([VerdictOutcome.Convicted, VerdictOutcome.Convicted, VerdictOutcome.Convicted, VerdictOutcome.PleadedGuilty,
            VerdictOutcome.Acquitted, VerdictOutcome.Dropped]);
        return (charge, outcome, outcome.IsConviction() ? CreateSentence((Offence)offence.Details, random) : null);
    }

    private static void AddVerdict(GeneratedCase generated, (Charge Charge, VerdictOutcome Outcome, Sentence? Sentence)[] charges, VerdictStage stage, int day)
    {
        foreach (var (charge, outcome, sentence) in charges.Where(_ => generated.HasReached(day)))
        {
            generated.Case.RecordVerdict(charge, generated.NewId(day),
                new(stage, outcome, ApproximateDate.FromDate(generated.GetDate(day)), sentence, null, null), null, generated.Law,
                generated.CreateLeadStamp(day));
        }
    }

    private static void Confiscate(GeneratedCase generated, (Charge Charge, VerdictOutcome Outcome, Sentence? Sentence)[] charges)
    {
        var (day, random) = (generated.Course.FinalDay, generated.Random);
        foreach (var (charge, _, _) in charges.Where(c => c.Sentence is not null && generated.HasReached(day) && random.NextBool(0.3)))
        {
            generated.Case.RecordCourtOrder(
                charge, generated.NewId(day),
                new(CourtOrderKind.Confiscation, ApproximateDate.FromDate(generated.GetDate(day)),
                    new(random.NextInt(10, 90) * 100m, CompensationGenerator.GetCurrency(generated.Office.Country)), null, IsRecordedInError: false), null,
                generated.Law, generated.CreateLeadStamp(day));
        }
    }

    // The victim gives evidence before the trial; until the verdict, the next hearing is planned.
    private static void AddHearings(GeneratedCase generated, Proceeding proceeding)
    {
        var (course, random) = (generated.Course, generated.Random);
        var planned = course.ChargeDay + 5;
        var testimony = course.ChargeDay + ((course.VerdictDay - course.ChargeDay) / 2);
        Hearing(HearingKind.Preliminary, course.ChargeDay + 30, "Court 1", null);
        Hearing(HearingKind.Testimony, testimony, "Court 4", null);
        if (generated.HasReached(testimony))
        {
            Hearing(HearingKind.Trial, course.VerdictDay, "Court 2", "The lead");
        }

        void Hearing(HearingKind kind, int day, string place, string? attends)
        {
            if (!generated.HasReached(planned))
            {
                return;
            }

            var isHeld = generated.HasReached(day);
            var date = isHeld ? generated.GetDate(day) : generated.GetDate(0).AddDays(Math.Max(day, generated.AgeInDays + 1));
            generated.Case.PlanHearing(
                generated.NewId(planned), proceeding,
                new(date, new(random.NextInt(9, 14), 30), isHeld ? HearingState.Held : HearingState.Planned, new(kind, place, attends, null, null)),
                generated.CreateLeadStamp(planned));
        }
    }

    private static Sentence CreateSentence(Offence offence, RandomSource random)
    {
        var least = offence.MinimumMonths ?? 12;
        var months = random.NextInt(least, Math.Max(least, Math.Min(offence.MaximumMonths ?? 168, 168)));
        var term = new Term(months / 12, months % 12, 0);
        return new(IsLife: false, term, offence.CanBeSuspended && months <= 24 && random.NextBool(0.6) ? term : Term.None, null, null);
    }
}
