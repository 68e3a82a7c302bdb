using CaseManager.Domain.Access;

namespace CaseManager.Domain.Statistics;

/// <summary>
/// Statistical measure. Its counting rule is defined once, in the database (figures.people_entries and others), and described on /programme/meanings.
/// </summary>
public enum Figure
{
    /// <summary>Victims whose case was opened.</summary>
    Referred,

    /// <summary>Victims found to have been trafficked, by a state procedure or another body.</summary>
    Identified,

    BroughtToSafety,

    /// <summary>Survivors with a service that ran at some time in the year.</summary>
    InAftercare,

    /// <summary>Survivors whose outcome assessment at closure or follow-up has the result restored.</summary>
    Restored,

    /// <summary>Persons who became known as suspects.</summary>
    SuspectIdentified,

    /// <summary>Suspects arrested or detained.</summary>
    Arrested,

    Charged,

    /// <summary>Suspects convicted of at least one charge, final or not.</summary>
    Convicted,

    /// <summary>Suspects with a conviction that can no longer be appealed.</summary>
    FinallyConvicted,

    /// <summary>Suspects with a sentence in effect. The amount is the part to be served, in days, at thirty days per month.</summary>
    Sentenced,

    /// <summary>Suspects who serve four years or more.</summary>
    FourYearsOrMore,

    /// <summary>Compensation claims submitted.</summary>
    ClaimMade,

    /// <summary>Compensation awarded by the decision in force; the amount is money.</summary>
    Awarded,

    /// <summary>Payments received; the amount is money.</summary>
    Paid,

    /// <summary>Legal deadlines due in the year and met in time.</summary>
    DeadlineMet,

    /// <summary>Legal deadlines due in the year and met late, or still open after the due date.</summary>
    DeadlineMissed,

    /// <summary>Days from the referral to the first decision of a state procedure.</summary>
    ReferralToFirstDecision,

    /// <summary>Days from the first to the final decision of a state procedure.</summary>
    FirstToFinalDecision,

    /// <summary>Days from the report of the offence to the first charge.</summary>
    ReportToCharge,

    /// <summary>Days from a charge to the first verdict.</summary>
    ChargeToVerdict,

    /// <summary>Days from a claim to the award.</summary>
    ClaimToAward,

    /// <summary>Days from the award to the payment that completed it.</summary>
    AwardToPayment,
}

public static class Figures
{
    /// <summary>Measures that count victims.</summary>
    public static IReadOnlyList<Figure> PeopleFigures { get; } = [Figure.Referred, Figure.Identified, Figure.BroughtToSafety, Figure.InAftercare,
        Figure.Restored];

    /// <summary>Measures that count suspects, in the order of the criminal process.</summary>
    public static IReadOnlyList<Figure> SuspectFigures { get; } = [Figure.SuspectIdentified, Figure.Arrested, Figure.Charged, Figure.Convicted,
        Figure.FinallyConvicted];

    /// <summary>Measures of duration, in days.</summary>
    public static IReadOnlyList<Figure> DurationFigures { get; } =
        [Figure.ReferralToFirstDecision, Figure.FirstToFinalDecision, Figure.ReportToCharge, Figure.ChargeToVerdict, Figure.ClaimToAward,
            Figure.AwardToPayment];

    public static IReadOnlyList<Figure> ClaimFigures { get; } = [Figure.ClaimMade, Figure.Awarded, Figure.Paid];

    /// <summary>Whether a role may read what the measure counts, in cases to which it has access. Mirrors row security in the database.</summary>
    public static bool CanBeReadBy(this Figure figure, Role role) =>
        GetCompartments(figure).Any(c => role.CanRead(c)) && !(IsMonetary(figure) && role == Role.AftercareWorker);

    // Awards and payments, with their dates, are not accessible to aftercare workers.
    private static bool IsMonetary(Figure figure) => figure is Figure.Awarded or Figure.Paid or Figure.ClaimToAward or Figure.AwardToPayment;

    private static IReadOnlyList<Compartment> GetCompartments(Figure figure) => figure switch
    {
        Figure.Referred => [Compartment.CaseFile],
        Figure.Identified or Figure.BroughtToSafety or Figure.ReferralToFirstDecision or Figure.FirstToFinalDecision => [Compartment.Indicators],
        Figure.InAftercare or Figure.Restored => [Compartment.Aftercare],
        Figure.SuspectIdentified or Figure.Arrested => [Compartment.Suspects],
        Figure.ClaimMade or Figure.Awarded or Figure.Paid or Figure.ClaimToAward or Figure.AwardToPayment => [Compartment.Compensation],
        Figure.DeadlineMet or Figure.DeadlineMissed => [Compartment.Indicators, Compartment.Proceedings, Compartment.Compensation],
        _ => [Compartment.Proceedings],
    };
}
