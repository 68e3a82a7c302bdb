using CaseManager.Domain.Justice;
using Xunit;
using static CaseManager.Domain.Justice.VerdictOutcome;
using static CaseManager.Domain.Justice.VerdictStage;

namespace CaseManager.Domain.Tests.Justice;

/// <summary>Who counts as convicted, acquitted, or sentenced to at least four years, for review by a prosecutor.</summary>
public class OutcomeTests
{
    // Decisions of the courts per charge, in order; then the outcome for the person, and the sentence to be served.
    public static TheoryData<string, string, string> Examples => new()
    {
        // No decision.
        { "-", "open", "" },
        { "- | -", "open", "" },

        // First instance.
        { "1:Convicted 5y", "convicted", "5y*" },
        { "1:Acquitted", "acquitted", "" },
        { "1:Dismissed", "open", "" },
        { "1:Dropped", "open", "" },
        { "1:PleadedGuilty 3y", "convicted", "3y" },
        { "1:ConvictedOfLesser 1y", "convicted", "1y" },
        { "1:Convicted", "convicted", "" },

        // Several charges: one conviction is enough, and the person counts once.
        { "1:Acquitted | 1:Convicted 3y 4m", "convicted", "3y 4m" },
        { "1:Convicted 9y 6m | 1:Convicted 4y", "convicted", "9y 6m*" },
        { "1:Acquitted | 1:Acquitted", "acquitted", "" },
        { "1:Acquitted | -", "open", "" }, // the other charge is still pending
        { "1:Acquitted | 1:Dropped", "acquitted", "" },
        { "1:Dropped | -", "open", "" },
        { "1:Convicted 2y | -", "convicted", "2y" },

        // Appeal: shorter, longer or no sentence, or a conviction after an acquittal.
        { "1:Convicted 5y 3m, 2:Convicted 4y 6m", "convicted", "4y 6m*" },
        { "1:Convicted 5y, 2:Convicted 3y", "convicted", "3y" },
        { "1:Convicted 3y, 2:Convicted 6y", "convicted", "6y*" },
        { "1:Convicted 5y, 2:Acquitted", "acquitted", "" },
        { "1:Acquitted, 2:Convicted 4y", "convicted", "4y*" },
        { "1:Convicted 5y, 2:Acquitted | 1:Convicted 2y", "convicted", "2y" },
        { "1:Convicted 2y susp, 2:Convicted 2y", "convicted", "2y" },

        // Retrial ordered: open until the first court decides again.
        { "1:Convicted 5y, 2:RetrialOrdered", "open", "" },
        { "1:Convicted 5y, 2:RetrialOrdered, 1:Acquitted", "acquitted", "" },
        { "1:Convicted 5y, 2:RetrialOrdered, 1:Convicted 6y, 3:Convicted 6y", "convicted final", "6y*" },

        // Final.
        { "1:Convicted 5y, 3:Convicted 5y", "convicted final", "5y*" },
        { "1:Acquitted, 3:Acquitted", "acquitted final", "" },
        { "1:Convicted 5y, 3:Convicted 5y | 1:Convicted 2y", "convicted", "5y*" }, // the other charge is not final
        { "1:Convicted 5y, 3:Convicted 5y | -", "convicted", "5y*" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_outcome_of_a_person_matches_the_table(string charges, string counts, string served)
    {
        var court = CourtScenario.ForCountry("GB");
        foreach (var decided in charges.Split('|', StringSplitOptions.TrimEntries))
        {
            var charge = court.AddCharge("GB.MSA.2");
            var day = new DateOnly(2024, 7, 26);
            foreach (var verdict in decided == "-" ? [] : decided.Split(',', StringSplitOptions.TrimEntries))
            {
                var notes = verdict[2..].Split(' ', 2);
                court.RecordVerdict(charge, verdict[0] switch { '1' => FirstInstance, '2' => Appeal, _ => Final }, Enum.Parse<VerdictOutcome>(notes[0]),
                    notes.Length > 1 ? notes[1] : null, date: day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
                day = day.AddMonths(3);
            }
        }

        var outcome = DefendantOutcome.Calculate(court.Case.Charges);

        Assert.Equal(counts, $"{(outcome.IsConvicted ? "convicted" : outcome.IsAcquitted ? "acquitted" : "open")}{(outcome.IsFinal ? " final" : "")}");
        Assert.Equal(served.Length == 0, outcome.Sentence is null);
        Assert.Equal((CourtScenario.ParseTerm(served.TrimEnd('*')).TotalDays, served.EndsWith('*')),
            (outcome.Sentence?.Term.TotalDays ?? 0, outcome.Sentence?.IsFourYearsOrMore ?? false));
    }

    [Fact]
    public void A_conviction_is_final_for_itself_while_another_charge_is_open()
    {
        var court = CourtScenario.ForCountry("GB");
        var (one, _) = (court.AddCharge("GB.MSA.2"), court.AddCharge("GB.MSA.1"));
        court.RecordVerdict(one, FirstInstance, Convicted, "5y");
        court.RecordVerdict(one, Final, Convicted, "5y", date: "2024-09-01");

        var outcome = DefendantOutcome.Calculate(court.Case.Charges);

        Assert.True(outcome is { IsConvicted: true, IsFinallyConvicted: true, IsFinal: false });
    }

    [Fact]
    public void A_charge_recorded_in_error_does_not_count()
    {
        var court = CourtScenario.ForCountry("GB");
        var (one, mistake) = (court.AddCharge("GB.MSA.2"), court.AddCharge("GB.MSA.1"));
        court.RecordVerdict(one, FirstInstance, Acquitted);
        court.RecordVerdict(one, Final, Acquitted, date: "2024-09-01");
        court.Case.MarkChargeRecordedInError(mistake, CaseFixture.AnaStamp);

        Assert.True(DefendantOutcome.Calculate(court.Case.Charges) is { IsAcquitted: true, IsFinal: true });
    }

    [Fact]
    public void The_status_of_a_suspect_follows_the_verdicts()
    {
        var court = CourtScenario.ForCountry("GB");
        court.Case.RecordSuspectStatus(court.Suspect, Guid.CreateVersion7(), SuspectStatus.Charged, new(2024), null, CaseFixture.AnaStamp);
        Assert.Equal(SuspectStatus.Charged, court.Suspect.GetStatus(DefendantOutcome.Calculate(court.Case.Charges)));
        var charge = court.AddCharge("GB.MSA.2");

        court.RecordVerdict(charge, FirstInstance, Convicted, "5y");
        Assert.Equal(SuspectStatus.Convicted, court.Suspect.GetStatus(DefendantOutcome.Calculate(court.Case.Charges)));

        court.RecordVerdict(charge, Appeal, Acquitted, date: "2025-01-10");
        Assert.Equal(SuspectStatus.Acquitted, court.Suspect.GetStatus(DefendantOutcome.Calculate(court.Case.Charges)));
        Assert.Equal(2, charge.ActiveVerdicts.Count); // the first verdict is kept
    }
}
