using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Trafficking;

/// <summary>Age group when the exploitation began, as the law distinguishes it.</summary>
public enum AgeGroup
{
    /// <summary>The date of birth is unknown.</summary>
    NotKnown,

    Adult,

    Child,

    /// <summary>May have been a child, and is therefore presumed to be one (Directive 2011/36/EU, art. 13(2)).</summary>
    PresumedChild,
}

public static class AgeGroups
{
    /// <summary>
    /// Age group when the exploitation began. Where that date is unknown the opening date of the case is used, which can only overstate the age.
    /// </summary>
    public static AgeGroup When(BirthDate? born, ApproximateDate? began, DateOnly opened, LegalDefinition law)
    {
        if (born is null)
        {
            return AgeGroup.NotKnown;
        }

        var youngest = YearsBetween(born.Latest, began?.Earliest ?? opened);
        var oldest = YearsBetween(born.Earliest, began?.Latest ?? opened);
        return oldest < law.ChildUnderYears ? AgeGroup.Child
            : youngest >= law.ChildUnderYears ? AgeGroup.Adult
            : AgeGroup.PresumedChild;
    }

    /// <summary>Full years between two dates. A person born on 29 February turns a year older on 1 March of a common year.</summary>
    public static int YearsBetween(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
