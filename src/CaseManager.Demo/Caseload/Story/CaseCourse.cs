namespace CaseManager.Demo.Caseload.Story;

/// <summary>The planned course of a case, in days after its opening. Most cases are closed within two and a half years; a few stay open.</summary>
/// <param name="IsReferred">Whether the case is referred to another organisation soon after intake.</param>
/// <param name="IsProsecuted">Whether there are criminal proceedings.</param>
internal sealed record CaseCourse(bool IsReferred, bool IsProsecuted, int ReportDay, int ChargeDay, int VerdictDay, int FinalDay, int FollowUpDay,
    int ClosedDay)
{
    private const int Never = 100_000;

    public static CaseCourse Plan(RandomSource random)
    {
        var (isReferred, goesToCourt) = (random.NextBool(0.06), random.NextBool(0.36));
        var report = random.NextInt(10, 60);
        var charge = report + random.NextInt(60, 170);
        var verdict = charge + random.NextInt(120, 330);
        var final = verdict + random.NextInt(35, 90);
        if (isReferred)
        {
            var closed = random.NextInt(5, 20);
            return new(true, false, Never, Never, Never, Never, closed, closed);
        }

        var followUp = Math.Max(random.NextInt(240, 560), goesToCourt ? final + 20 : 0);
        return random.NextBool(0.05)
            ? new(false, goesToCourt, report, charge, verdict, final, Never, Never)
            : new(false, goesToCourt, report, charge, verdict, final, followUp, followUp + random.NextInt(90, 180));
    }
}
