using CaseManager.Data.Persistence;
using CaseManager.Demo;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Compensation;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>The figures of justice and compensation, counted independently from the rows of each case by the domain's rules.</summary>
public class IndependentCountTests
{
    [Fact]
    public async Task Justice_and_compensation_figures_match_the_domain()
    {
        await using var app = await TestApp.StartAsync();
        var expected = await app.RunAsAsync(DemoPeople.Radu, async services =>
        {
            var cases = await ((CaseManagerDb)services.GetService(typeof(CaseManagerDb))!).Cases.AsSplitQuery()
                .Include(c => c.Suspects).Include(c => c.SuspectStatuses).Include(c => c.Charges).ThenInclude(c => c.Verdicts)
                .Include(c => c.Claims).ThenInclude(c => c.Steps).Include(c => c.Claims).ThenInclude(c => c.Awards).Include(c => c.Claims)
                .ThenInclude(c => c.Payments)
                .ToListAsync();
            return cases.SelectMany(CountEntries).Order(StringComparer.Ordinal).ToList();
        });

        var counted = await app.Database.ReadAsync<string>(
            """
            select format('%s %s %s %s', figure, case_id, year, round(coalesce(amount, 0))) from figures.entry e
            where office_id = 1 and figure in ('SuspectIdentified', 'Charged', 'Convicted', 'FinallyConvicted', 'Sentenced', 'FourYearsOrMore',
              'ClaimMade', 'Awarded', 'Paid')
            """);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, counted.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> CountEntries(Case caseFile)
    {
        foreach (var suspect in caseFile.Suspects)
        {
            var charges = caseFile.Charges.Where(c => c.SuspectId == suspect.Id && c.RecordedInErrorAt is null).ToList();
            var outcome = DefendantOutcome.Calculate(charges);
            var inForce = charges.Select(c => c.VerdictInForce).OfType<Verdict>().ToList();
            var first = caseFile.SuspectStatuses.Where(s => s.SuspectId == suspect.Id).Select(s => s.ChangedOn)
                .MinBy(o => o.ToString(), StringComparer.Ordinal);
            yield return Say(Figure.SuspectIdentified, first?.Year ?? suspect.RecordedAt.Year);
            if (charges.Count > 0)
            {
                yield return Say(Figure.Charged, charges.Min(c => c.ChargedOn.Year));
            }

            if (outcome.IsConvicted)
            {
                yield return Say(Figure.Convicted,
                    charges.Where(c => c.VerdictInForce is { } v && v.Outcome.IsConviction()).SelectMany(c => c.ActiveVerdicts)
                    .Where(v => v.Outcome.IsConviction()).Min(v => v.DecidedOn.Year));
            }

            if (outcome.IsFinallyConvicted)
            {
                yield return Say(Figure.FinallyConvicted,
                    inForce.Where(v => v.Outcome.IsConviction() && v.Stage == VerdictStage.Final).Min(v => v.DecidedOn.Year));
            }

            if (outcome.Sentence is { } sentence)
            {
                var year = inForce.Where(v => v.Sentence is not null).Max(v => v.DecidedOn.Year);
                yield return Say(Figure.Sentenced, year, !sentence.IsLife && sentence.Term > Term.None ? sentence.Term.TotalDays : 0);
                if (sentence.IsFourYearsOrMore)
                {
                    yield return Say(Figure.FourYearsOrMore, year);
                }
            }
        }

        foreach (var claim in caseFile.Claims)
        {
            foreach (var sent in claim.ActiveSteps.Where(s => s.Event == ClaimEvent.Submitted).Take(1))
            {
                yield return Say(Figure.ClaimMade, sent.OccurredOn.Year);
            }

            if (claim.Ledger.Award is { } award)
            {
                yield return Say(Figure.Awarded, claim.ActiveSteps.Single(s => s.Id == award.StepId).OccurredOn.Year, award.Total);
            }

            foreach (var payment in claim.ActivePayments)
            {
                yield return Say(Figure.Paid, payment.ReceivedOn.Year, payment.AmountInAwardCurrency);
            }
        }

        string Say(Figure figure, int year, decimal amount = 0) => FormattableString.Invariant($"{figure} {caseFile.Id.Value} {year} {amount:0}");
    }
}
