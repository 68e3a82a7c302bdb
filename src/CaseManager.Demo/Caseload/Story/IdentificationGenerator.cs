using CaseManager.Domain;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates the identification procedure, its steps and the resulting deadlines.</summary>
internal static class IdentificationGenerator
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
        var referred = random.NextInt(5, 14);
        if (!generated.IsOpenOn(referred) || random.NextBool(0.2))
        {
            return;
        }

        var (caseFile, victim, scheme) = (generated.Case, generated.Victim, generated.Law.FindInForce(_schemes[generated.Office.Country], generated.Today)!);
        caseFile.RecordConsent(
            victim,
            generated.NewId(referred),
            ConsentScope.IdentificationReferral,
            new(ConsentState.Given, generated.GetDate(referred), "en",
                ConsentForm.Written)
            { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Purpose = "Referral to the identification procedure" } },
            null,
            generated.CreateLeadStamp(referred));
        var procedure = caseFile.OpenProcedure(victim, generated.NewId(referred), scheme, generated.CreateLeadStamp(referred));
        Record(LegalEvent.Referred, referred);
        var first = referred + (random.NextBool(0.7) ? random.NextInt(1, 6) : random.NextInt(7, 50));
        if (!generated.IsOpenOn(first))
        {
            return;
        }

        var isPositive = random.NextBool(0.85);
        Record(isPositive ? LegalEvent.PositiveInitialDecision : LegalEvent.NegativeInitialDecision, first);
        var final = first + random.NextInt(90, 380);
        if (isPositive && ((Scheme)scheme.Details).HasFinalDecision && generated.IsOpenOn(final))
        {
            Record(random.NextBool(0.85) ? LegalEvent.PositiveFinalDecision : LegalEvent.NegativeFinalDecision, final);
        }

        void Record(LegalEvent step, int day) => caseFile.RecordStep(
            procedure, victim, generated.NewId(day),
            new(step, ApproximateDate.FromDate(generated.GetDate(day)), null,
                new("The competent authority", $"Ref {random.NextInt(10_000, 99_999)}", "The account and the evidence agree.", null)),
            null, generated.Law, generated.CreateLeadStamp(day));
    }
}
