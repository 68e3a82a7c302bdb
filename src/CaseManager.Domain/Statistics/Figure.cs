using CaseManager.Domain.Access;

namespace CaseManager.Domain.Statistics;

/// <summary>
/// Something that is counted. What counts as it, and in which year, is said once: in the database (figures.of_people and its like), and in words on
/// /programme/meanings.
/// </summary>
public enum Figure
{
    /// <summary>A person harmed whose case was opened.</summary>
    CameIn,

    /// <summary>A person whom a state's procedure, or another body, found to have been trafficked.</summary>
    Identified,

    /// <summary>A person who was brought to safety.</summary>
    BroughtToSafety,

    /// <summary>A person for whom a service went on at some time in the year.</summary>
    InAftercare,

    /// <summary>A person whose recovery was assessed at its end, with nothing below the threshold.</summary>
    Restored,

    /// <summary>A person of whom it became known that they are suspected.</summary>
    SuspectIdentified,

    /// <summary>A suspect who was arrested or detained.</summary>
    Arrested,

    /// <summary>A suspect who was charged.</summary>
    Charged,

    /// <summary>A suspect who was convicted of one charge at least, final or not.</summary>
    Convicted,

    /// <summary>A suspect with a conviction that cannot be appealed any more.</summary>
    FinallyConvicted,

    /// <summary>A suspect with a sentence that stands; the amount is what is served of it, in days, a month being thirty.</summary>
    Sentenced,

    /// <summary>A suspect who serves four years or more.</summary>
    FourYears,

    /// <summary>A claim for compensation that was sent.</summary>
    ClaimMade,

    /// <summary>What was awarded for a claim, by the decision in force; the amount is money.</summary>
    Awarded,

    /// <summary>A payment that came in; the amount is money.</summary>
    Paid,

    /// <summary>A date of the law by which was done what was to be done.</summary>
    DeadlineKept,

    /// <summary>A date of the law that went by.</summary>
    DeadlineMissed,

    /// <summary>Days from the referral to the first decision of a state's procedure.</summary>
    ReferralToFirstDecision,

    /// <summary>Days from that to the final decision.</summary>
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

/// <summary>What kind of number a figure is.</summary>
public static class Figures
{
    /// <summary>Those that count people harmed.</summary>
    public static IReadOnlyList<Figure> OfPeople { get; } = [Figure.CameIn, Figure.Identified, Figure.BroughtToSafety, Figure.InAftercare, Figure.Restored];

    /// <summary>Those that count suspects, in the order in which the state comes to them.</summary>
    public static IReadOnlyList<Figure> OfSuspects { get; } = [Figure.SuspectIdentified, Figure.Arrested, Figure.Charged, Figure.Convicted, Figure.FinallyConvicted];

    /// <summary>How long the stages took.</summary>
    public static IReadOnlyList<Figure> OfStages { get; } =
        [Figure.ReferralToFirstDecision, Figure.FirstToFinalDecision, Figure.ReportToCharge, Figure.ChargeToVerdict, Figure.ClaimToAward, Figure.AwardToPayment];

    /// <summary>Those that count claims and what came of them.</summary>
    public static IReadOnlyList<Figure> OfClaims { get; } = [Figure.ClaimMade, Figure.Awarded, Figure.Paid];

    /// <summary>Whether a role may read what it counts, in the cases that it may know of: as the database decides (8-counting.sql).</summary>
    public static bool IsReadBy(this Figure figure, Role role) => CompartmentsOf(figure).Any(c => role.Reads(c)) && !(IsOfMoney(figure) && role == Role.AftercareWorker);

    // What was awarded and paid, and when, is not for aftercare.
    private static bool IsOfMoney(Figure figure) => figure is Figure.Awarded or Figure.Paid or Figure.ClaimToAward or Figure.AwardToPayment;

    private static IReadOnlyList<Compartment> CompartmentsOf(Figure figure) => figure switch
    {
        Figure.CameIn => [Compartment.CaseFile],
        Figure.Identified or Figure.BroughtToSafety or Figure.ReferralToFirstDecision or Figure.FirstToFinalDecision => [Compartment.Indicators],
        Figure.InAftercare or Figure.Restored => [Compartment.Aftercare],
        Figure.SuspectIdentified or Figure.Arrested => [Compartment.Suspects],
        Figure.ClaimMade or Figure.Awarded or Figure.Paid or Figure.ClaimToAward or Figure.AwardToPayment => [Compartment.Compensation],
        Figure.DeadlineKept or Figure.DeadlineMissed => [Compartment.Indicators, Compartment.Proceedings, Compartment.Compensation],
        _ => [Compartment.Proceedings],
    };
}
