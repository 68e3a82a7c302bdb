using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Instruments;

/// <summary>The words for what is on file of an instrument.</summary>
public static class InstrumentTexts
{
    /// <summary>Whether someone can be assessed by it.</summary>
    public static string Usable(this Texts texts, Instrument instrument) => texts[instrument.IsUsable ? "instruments.usable" : "instruments.waiting"];

    /// <summary>When it is used.</summary>
    public static string Say(this Texts texts, OutcomeSchedule schedule) => texts[
        "instruments.schedule.says",
        texts.Count("instruments.months", schedule.FirstAfterMonths),
        texts.Count("instruments.months", schedule.ThenEveryMonths),
        texts.Count("instruments.months", schedule.FollowUpAfterMonths)];

    /// <summary>The points of a scale.</summary>
    public static IEnumerable<string> Say(this Texts texts, IEnumerable<Anchor> scale) => scale.Select(a => texts["outcomes.point", a.Value, a.Words]);
}
