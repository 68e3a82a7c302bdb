using CaseManager.Domain;
using CaseManager.Domain.Compensation;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates claims to the state or in the trial, awards and payments.</summary>
internal static class CompensationStory
{
    private static readonly Dictionary<string, string> _funds = new() { ["GB"] = "GB.FUND.CICA", ["RO"] = "RO.FUND.STATE", ["NL"] = "NL.FUND.SCHADEFONDS", ["DE"] = "DE.FUND.SGB14" };

    /// <summary>Currency of awards and court orders in a country.</summary>
    public static string CurrencyIn(string country) => country == "GB" ? "GBP" : "EUR";

    public static void Add(GeneratedCase generated)
    {
        var random = generated.Random;
        var began = random.Between(50, 140);
        if (!generated.IsOpenOn(began) || !random.Chance(0.4))
        {
            return;
        }

        var by = generated.Team.Lawyer ?? generated.Team.Lead;
        var fund = random.Chance(0.6) && _funds.TryGetValue(generated.Office.Country, out var code) ? generated.Law.On(code, generated.Today) : null;
        var facts = new ClaimFacts(
            fund is null ? CompensationRoute.CivilClaimInCriminalTrial : CompensationRoute.StateScheme, generated.Office.Country, fund, null, fund is null ? null : ApproximateDate.On(generated.DayOf(0)));
        var claim = generated.Case.OpenClaim(
            generated.Victim, generated.NewId(began), facts, new("The deciding authority", null, $"X/{random.Between(10_000, 99_999)}", null), generated.Law, generated.By(by, began));
        var submitted = began + random.Between(10, 50);
        var decided = submitted + random.Between(90, 240);
        var paid = decided + random.Between(30, 120);
        if (!Record(ClaimEvent.Submitted, submitted) || !Record(random.Chance(0.75) ? ClaimEvent.Awarded : ClaimEvent.Refused, decided))
        {
            return;
        }

        if (claim.State == ClaimState.Awarded && generated.Reached(paid) && random.Chance(0.75))
        {
            var part = random.Chance(0.75) ? 1m : 0.5m;
            generated.Case.RecordPayment(
                claim, generated.NewId(paid), new(generated.DayOf(paid), part * claim.Awards[0].Total, claim.Awards[0].Currency, null, null), confirmed: true, generated.By(by, paid));
        }

        bool Record(ClaimEvent step, int day)
        {
            if (!generated.Reached(day))
            {
                return false;
            }

            AwardFacts? award = step.IsAward()
                ? new(CurrencyIn(generated.Office.Country), [new(HeadOfLoss.PsychologicalHarm, random.Between(10, 120) * 100m), new(HeadOfLoss.UnpaidWages, random.Between(5, 60) * 100m)])
                : null;
            generated.Case.RecordClaimStep(claim, generated.NewId(day), new(step, ApproximateDate.On(generated.DayOf(day)), award), null, confirmed: true, generated.Law, generated.By(by, day));
            return true;
        }
    }
}
