using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Trafficking;

/// <summary>How old someone was when it began, as far as the law asks.</summary>
public enum AgeGroup
{
    /// <summary>The birth date is not known.</summary>
    NotKnown,

    /// <summary>An adult.</summary>
    Adult,

    /// <summary>A child.</summary>
    Child,

    /// <summary>May have been a child, and so is presumed to be one (Directive 2011/36/EU, art. 13(2)).</summary>
    PresumedChild,
}

/// <summary>Works out the age group.</summary>
public static class AgeGroups
{
    /// <summary>
    /// The age group on the day it began. Where that day is not known the day the case was opened stands in, which can only make
    /// someone older: the finding says so.
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

    /// <summary>Full years from one day to another. Who is born on 29 February is a year older on 1 March of a common year.</summary>
    public static int YearsBetween(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
