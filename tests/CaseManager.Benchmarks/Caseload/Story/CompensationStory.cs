using CaseManager.Domain;
using CaseManager.Domain.Compensation;

namespace CaseManager.Benchmarks.Caseload.Story;

/// <summary>Generates claims to the state or in the trial, awards and payments.</summary>
internal static class CompensationStory
{
    private static readonly Dictionary<string, string> _funds = new() { ["GB"] = "GB.FUND.CICA", ["RO"] = "RO.FUND.STATE", ["NL"] = "NL.FUND.SCHADEFONDS" };

    public static void Tell(CaseUnderway told)
    {
        if (!told.Reached(120) || !told.Dice.Falls(0.3))
        {
            return;
        }

        var by = told.Team.Lawyer ?? told.Team.Lead;
        var fund = told.Dice.Falls(0.6) && _funds.TryGetValue(told.Office.Country, out var code) ? told.Law.On(code, told.Today) : null;
        var facts = new ClaimFacts(fund is null ? CompensationRoute.CivilClaimInCriminalTrial : CompensationRoute.StateScheme, told.Office.Country, fund, null, fund is null ? null : ApproximateDate.On(told.DayOf(0)));
        var claim = told.Opened.OpenClaim(told.Victim, told.NewId(120), facts, new("The deciding authority", null, $"X/{told.Dice.Between(10_000, 99_999)}", null), told.Law, told.By(by, 120));
        if (!Happened(ClaimEvent.Submitted, 150) || !told.Reached(400) || told.Dice.Falls(0.2) || !Happened(told.Dice.Falls(0.75) ? ClaimEvent.Awarded : ClaimEvent.Refused, 400))
        {
            return;
        }

        if (claim.State == ClaimState.Awarded && told.Reached(500) && told.Dice.Falls(0.6))
        {
            var part = told.Dice.Falls(0.6) ? 1m : 0.5m;
            told.Opened.RecordPayment(claim, told.NewId(500), new(told.DayOf(500), part * claim.Awards[0].Total, claim.Awards[0].Currency, null, null), confirmed: true, told.By(by, 500));
        }

        bool Happened(ClaimEvent what, int day)
        {
            if (!told.Reached(day))
            {
                return false;
            }

            AwardFacts? award = what.IsAward() ? new(told.Office.Country == "GB" ? "GBP" : "EUR", [new(HeadOfLoss.PsychologicalHarm, told.Dice.Between(10, 120) * 100m), new(HeadOfLoss.UnpaidWages, told.Dice.Between(5, 60) * 100m)]) : null;
            told.Opened.RecordClaimStep(claim, told.NewId(day), new(what, ApproximateDate.On(told.DayOf(day)), award), null, confirmed: true, told.Law, told.By(by, day));
            return true;
        }
    }
}
