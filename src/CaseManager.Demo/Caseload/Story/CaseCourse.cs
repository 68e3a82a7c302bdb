namespace CaseManager.Demo.Caseload.Story;

/// <summary>The planned course of a case, in days after its opening. Most cases end within two and a half years; a few have no end.</summary>
/// <param name="IsReferred">Whether the case is referred to another organisation soon after intake.</param>
/// <param name="GoesToCourt">Whether there are criminal proceedings.</param>
internal sealed record CaseCourse(bool IsReferred, bool GoesToCourt, int ReportDay, int ChargeDay, int VerdictDay, int FinalDay, int FollowUpDay, int ClosedDay)
{
    private const int Never = 100_000;

    public static CaseCourse Plan(RandomSource random)
    {
        var (isReferred, goesToCourt) = (random.Chance(0.06), random.Chance(0.36));
        var report = random.Between(10, 60);
        var charge = report + random.Between(60, 170);
        var verdict = charge + random.Between(120, 330);
        var final = verdict + random.Between(35, 90);
        if (isReferred)
        {
            var closed = random.Between(5, 20);
            return new(true, false, Never, Never, Never, Never, closed, closed);
        }

        var followUp = Math.Max(random.Between(240, 560), goesToCourt ? final + 20 : 0);
        return random.Chance(0.05)
            ? new(false, goesToCourt, report, charge, verdict, final, Never, Never)
            : new(false, goesToCourt, report, charge, verdict, final, followUp, followUp + random.Between(90, 180));
    }
}
