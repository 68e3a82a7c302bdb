using CaseManager.Data;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>The figures of justice and compensation, counted independently from the rows of each case by the domain's rules.</summary>
public class IndependentCountTests
{
    [Fact]
    public async Task Justice_and_compensation_are_what_the_domain_makes_of_the_rows()
    {
        await using var app = await TestApp.StartAsync();
        var expected = await app.InScopeOf(DemoPeople.Radu, async services =>
        {
            var cases = await ((CaseManagerDb)services.GetService(typeof(CaseManagerDb))!).Cases.AsSplitQuery()
                .Include(c => c.Suspects).Include(c => c.SuspectStatuses).Include(c => c.Charges).ThenInclude(c => c.Verdicts)
                .Include(c => c.Claims).ThenInclude(c => c.Steps).Include(c => c.Claims).ThenInclude(c => c.Awards).Include(c => c.Claims).ThenInclude(c => c.Payments)
                .ToListAsync();
            return cases.SelectMany(Count).Order(StringComparer.Ordinal).ToList();
        });

        var counted = await app.Database.ReadAsync<string>(
            """
            select format('%s %s %s %s', figure, case_id, year, round(coalesce(amount, 0))) from figures.entry e
            where office_id = 1 and figure in ('SuspectIdentified', 'Charged', 'Convicted', 'FinallyConvicted', 'Sentenced', 'FourYears', 'ClaimMade', 'Awarded', 'Paid')
            """);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, counted.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Count(Case opened)
    {
        foreach (var suspect in opened.Suspects)
        {
            var charges = opened.Charges.Where(c => c.SuspectId == suspect.Id && c.TakenBackAt is null).ToList();
            var outcome = DefendantOutcome.Of(charges);
            var inForce = charges.Select(c => c.InForce).OfType<Verdict>().ToList();
            var first = opened.SuspectStatuses.Where(s => s.SuspectId == suspect.Id).Select(s => s.On).MinBy(o => o.ToString(), StringComparer.Ordinal);
            yield return Say(Figure.SuspectIdentified, first?.Year ?? suspect.AddedAt.Year);
            if (charges.Count > 0)
            {
                yield return Say(Figure.Charged, charges.Min(c => c.ChargedOn.Year));
            }

            if (outcome.IsConvicted)
            {
                yield return Say(Figure.Convicted, charges.Where(c => c.InForce is { } v && v.Outcome.IsConviction()).SelectMany(c => c.Decided).Where(v => v.Outcome.IsConviction()).Min(v => v.On.Year));
            }

            if (outcome.IsFinallyConvicted)
            {
                yield return Say(Figure.FinallyConvicted, inForce.Where(v => v.Outcome.IsConviction() && v.Stage == VerdictStage.Final).Min(v => v.On.Year));
            }

            if (outcome.Sentence is { } sentence)
            {
                var year = inForce.Where(v => v.Sentence is not null).Max(v => v.On.Year);
                yield return Say(Figure.Sentenced, year, !sentence.IsLife && sentence.Term > Term.None ? sentence.Term.InDays : 0);
                if (sentence.IsFourYears)
                {
                    yield return Say(Figure.FourYears, year);
                }
            }
        }

        foreach (var claim in opened.Claims)
        {
            foreach (var sent in claim.Happened.Where(s => s.What == ClaimEvent.Submitted).Take(1))
            {
                yield return Say(Figure.ClaimMade, sent.On.Year);
            }

            if (claim.Ledger.Award is { } award)
            {
                yield return Say(Figure.Awarded, claim.Happened.Single(s => s.Id == award.StepId).On.Year, award.Total);
            }

            foreach (var payment in claim.Received)
            {
                yield return Say(Figure.Paid, payment.On.Year, payment.Counted);
            }
        }

        string Say(Figure figure, int year, decimal amount = 0) => FormattableString.Invariant($"{figure} {opened.Id.Value} {year} {amount:0}");
    }
}
