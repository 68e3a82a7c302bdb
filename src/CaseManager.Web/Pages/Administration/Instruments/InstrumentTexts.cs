using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Administration.Instruments;

public static class InstrumentTexts
{
    public static string DescribeUsability(this TextLocalizer texts, Instrument instrument) =>
        texts[instrument.IsUsable ? "instruments.ready" : "instruments.pending"];

    public static string Describe(this TextLocalizer texts, OutcomeSchedule schedule) => texts[
        "instruments.schedule.text",
        texts.Count("instruments.months", schedule.FirstAfterMonths),
        texts.Count("instruments.months", schedule.ThenEveryMonths),
        texts.Count("instruments.months", schedule.FollowUpAfterMonths)];

    public static IEnumerable<string> Describe(this TextLocalizer texts, IEnumerable<Anchor> scale) =>
        scale.Select(a => texts["outcomes.point", a.Value, a.Label]);
}
