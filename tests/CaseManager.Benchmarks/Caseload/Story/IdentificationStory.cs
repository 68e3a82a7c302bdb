using CaseManager.Domain;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates the identification procedure, its steps and the resulting deadlines.</summary>
internal static class IdentificationStory
{
    private static readonly Dictionary<string, string> _schemes = new()
    {
        ["GB"] = "GB.NRM",
        ["RO"] = "RO.MNIR",
        ["DE"] = "DE.FBS",
        ["NL"] = "NL.COMENSHA",
        ["PL"] = "PL.KCIK",
        ["HU"] = "HU.354",
        ["BG"] = "BG.NRM",
    };

    public static void Tell(CaseUnderway told)
    {
        if (!told.Reached(10) || told.Dice.Falls(0.2))
        {
            return;
        }

        var (opened, victim, scheme) = (told.Opened, told.Victim, told.Law.On(_schemes[told.Office.Country], told.Today)!);
        opened.RecordConsent(
            victim,
            told.NewId(8),
            ConsentScope.IdentificationReferral,
            new(ConsentState.Given, told.DayOf(8), "en", ConsentForm.Written) { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Purpose = "To be referred" } },
            null,
            told.ByLead(8));
        var procedure = opened.OpenProcedure(victim, told.NewId(9), scheme, told.ByLead(9));
        Record(LegalEvent.Referred, 9);
        if (told.Reached(30) && told.Dice.Falls(0.8))
        {
            Record(told.Dice.Falls(0.85) ? LegalEvent.PositiveInitialDecision : LegalEvent.NegativeInitialDecision, 30);
        }

        void Record(LegalEvent what, int day) => opened.RecordStep(
            procedure, victim, told.NewId(day), new(what, ApproximateDate.On(told.DayOf(day)), null, new("The competent authority", $"Ref {told.Dice.Between(10_000, 99_999)}", "What was told and what was found agree.", null)),
            null, told.Law, told.ByLead(day));
    }
}
