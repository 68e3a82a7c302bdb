using CaseManager.Domain.People;

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
    public static AgeGroup Calculate(BirthDate? born, ApproximateDate? began, DateOnly openedOn, LegalDefinition law)
    {
        if (born is null)
        {
            return AgeGroup.NotKnown;
        }

        var youngest = GetFullYears(born.Latest, began?.Earliest ?? openedOn);
        var oldest = GetFullYears(born.Earliest, began?.Latest ?? openedOn);
        return oldest < law.ChildUnderYears ? AgeGroup.Child
            : youngest >= law.ChildUnderYears ? AgeGroup.Adult
            : AgeGroup.PresumedChild;
    }

    /// <summary>Full years between two dates. A person born on 29 February turns a year older on 1 March of a common year.</summary>
    public static int GetFullYears(DateOnly from, DateOnly to) =>
        to.Year - from.Year - ((to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
