using CaseManager.Domain;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo.Caseload.Story;

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

    public static void Add(GeneratedCase generated)
    {
        var random = generated.Random;
        var referred = random.Between(5, 14);
        if (!generated.IsOpenOn(referred) || random.Chance(0.2))
        {
            return;
        }

        var (opened, victim, scheme) = (generated.Case, generated.Victim, generated.Law.On(_schemes[generated.Office.Country], generated.Today)!);
        opened.RecordConsent(
            victim,
            generated.NewId(referred),
            ConsentScope.IdentificationReferral,
            new(ConsentState.Given, generated.DayOf(referred), "en", ConsentForm.Written) { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Purpose = "Referral to the identification procedure" } },
            null,
            generated.ByLead(referred));
        var procedure = opened.OpenProcedure(victim, generated.NewId(referred), scheme, generated.ByLead(referred));
        Record(LegalEvent.Referred, referred);
        var first = referred + (random.Chance(0.7) ? random.Between(1, 6) : random.Between(7, 50));
        if (!generated.IsOpenOn(first))
        {
            return;
        }

        var isPositive = random.Chance(0.85);
        Record(isPositive ? LegalEvent.PositiveInitialDecision : LegalEvent.NegativeInitialDecision, first);
        var final = first + random.Between(90, 380);
        if (isPositive && ((Scheme)scheme.Details).HasFinalDecision && generated.IsOpenOn(final))
        {
            Record(random.Chance(0.85) ? LegalEvent.PositiveFinalDecision : LegalEvent.NegativeFinalDecision, final);
        }

        void Record(LegalEvent step, int day) => opened.RecordStep(
            procedure, victim, generated.NewId(day),
            new(step, ApproximateDate.On(generated.DayOf(day)), null, new("The competent authority", $"Ref {random.Between(10_000, 99_999)}", "The account and the evidence agree.", null)),
            null, generated.Law, generated.ByLead(day));
    }
}
