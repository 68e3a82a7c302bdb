using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Instruments;

public static class InstrumentTexts
{
    public static string Usable(this Texts texts, Instrument instrument) => texts[instrument.IsUsable ? "instruments.usable" : "instruments.waiting"];

    public static string Say(this Texts texts, OutcomeSchedule schedule) => texts[
        "instruments.schedule.says",
        texts.Count("instruments.months", schedule.FirstAfterMonths),
        texts.Count("instruments.months", schedule.ThenEveryMonths),
        texts.Count("instruments.months", schedule.FollowUpAfterMonths)];

    public static IEnumerable<string> Say(this Texts texts, IEnumerable<Anchor> scale) => scale.Select(a => texts["outcomes.point", a.Value, a.Words]);
}
