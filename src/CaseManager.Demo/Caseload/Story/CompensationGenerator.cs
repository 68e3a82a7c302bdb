using CaseManager.Domain;
using CaseManager.Domain.Compensation;

namespace CaseManager.Demo.Caseload.Story;

/// <summary>Generates claims to the state or in the trial, awards and payments.</summary>
internal static class CompensationGenerator
{
    private static readonly Dictionary<string, string> _funds = new()
    {
        ["GB"] = "GB.FUND.CICA",
        ["RO"] = "RO.FUND.STATE",
        ["NL"] = "NL.FUND.SCHADEFONDS",
        ["DE"] = "DE.FUND.SGB14"
    };

    /// <summary>Currency of awards and court orders in a country.</summary>
    public static string GetCurrency(string country) => country == "GB" ? "GBP" : "EUR";

    public static void Add(GeneratedCase generated)
    {
        var random = generated.Random;
        var began = random.NextInt(50, 140);
        if (!generated.IsOpenOn(began) || !random.NextBool(0.4))
        {
            return;
        }

        var by = generated.Team.Lawyer ?? generated.Team.Lead;
        var fund = random.NextBool(0.6) && _funds.TryGetValue(generated.Office.Country, out var code) ? generated.Law.FindInForce(code, generated.Today) : null;
        var details = new NewClaimDetails(
            fund is null ? CompensationRoute.CivilClaimInCriminalTrial : CompensationRoute.StateScheme, generated.Office.Country, fund, null,
            fund is null ? null : ApproximateDate.FromDate(generated.GetDate(0)));
        var claim = generated.Case.OpenClaim(
            generated.Victim, generated.NewId(began), details, new("The deciding authority", null, $"X/{random.NextInt(10_000, 99_999)}", null), generated.Law,
            generated.CreateStamp(by, began));
        var submitted = began + random.NextInt(10, 50);
        var decided = submitted + random.NextInt(90, 240);
        var paid = decided + random.NextInt(30, 120);
        if (!Record(ClaimEvent.Submitted, submitted) || !Record(random.NextBool(0.75) ? ClaimEvent.Awarded : ClaimEvent.Refused, decided))
        {
            return;
        }

        if (claim.State == ClaimState.Awarded && generated.HasReached(paid) && random.NextBool(0.75))
        {
            var part = random.NextBool(0.75) ? 1m : 0.5m;
            generated.Case.RecordPayment(
                claim, generated.NewId(paid), new(generated.GetDate(paid), part * claim.Awards[0].Total, claim.Awards[0].Currency, null, null), confirmed: true,
                generated.CreateStamp(by, paid));
        }

        bool Record(ClaimEvent step, int day)
        {
            if (!generated.HasReached(day))
            {
                return false;
            }

            AwardDetails? award = step.IsAward()
                ? new(GetCurrency(generated.Office.Country),
                    [new(HeadOfLoss.PsychologicalHarm, random.NextInt(10, 120) * 100m), new(HeadOfLoss.UnpaidWages, random.NextInt(5, 60) * 100m)])
                : null;
            generated.Case.RecordClaimStep(claim, generated.NewId(day), new(step, ApproximateDate.FromDate(generated.GetDate(day)), award), null,
                confirmed: true, generated.Law, generated.CreateStamp(by, day));
            return true;
        }
    }
}
