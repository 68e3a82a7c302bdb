using System.Diagnostics;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Whether the row model would notice: each policy and each deciding function is changed for the worse, one at a time, in a transaction that is rolled back.</summary>
[Trait("Category", "Long"), Takes(seconds: 180)]
public class MutationTests(MutationCaseload caseload, ITestOutputHelper output) : IClassFixture<MutationCaseload>
{
    private const int Legible = 160;

    // Conditions that another one makes idle, and which. They stand, so that each policy says its rule by itself.
    private static readonly Dictionary<string, string> _idle = new()
    {
        ["case_member.lead_select without (c.office_id"] = "Every role reads the case file, so the policy of cases, which the subquery passes, says the same.",
        ["case_merge.lead_select without (c.office_id"] = "As for case_member.",
        ["victim.lead_select without (c.office_id"] = "As for case_member.",
        ["note_draft.own_lead without (c.office_id"] = "As for case_member.",
        ["consent.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["legal_basis.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["legal_basis.field_insert without (( SELECT"] = "Police write no consent.",
        ["legal_basis.lead_insert without (( SELECT"] = "Police write no consent.",
        ["police_sharing.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["police_sharing.field_insert without (( SELECT"] = "in_own_name lets no one but the lead of an office.",
        ["police_sharing.lead_insert without (( SELECT"] = "As above.",
        ["police_sharing.lead_insert without (c.office_id"] = "in_own_name lets no one but leads of offices, who write consent wherever they know of the case.",
        ["disclosure.lead_insert without (c.id"] = "No lead of an office writes what was handed out.",
        ["exploitation.shared without (case_id"] = "victims_shared_with_me names people of those cases alone; the case is there for the planner.",
        ["indicator.shared without (case_id"] = "As above.",
        ["victims_shared_with_me without c.case_id"] = "The policies that ask it name the case as well.",
        ["victims_shared_with_me without s.case_id"] = "As above.",
        ["consent.field_insert without ((scope"] = "Police write no consent.",
        ["consent.lead_insert without ((scope"] = "Police write no consent.",
        ["claim_details.field_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["claim_details.lead_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["award.field_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["award.lead_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["payment.field_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["payment.lead_insert without (( SELECT"] = "Aftercare writes no compensation.",
        ["compensation_claim.lead_insert without (c.id"] = "No lead of an office writes compensation, so the side of the policy that names offices has none.",
        ["compensation_claim.lead_update without (c.id"] = "As for compensation_claim.",
        ["claim_step.lead_insert without (c.id"] = "As for compensation_claim.",
        ["claim_details.lead_insert without (c.id"] = "As for compensation_claim.",
        ["award.lead_insert without (c.id"] = "As for compensation_claim.",
        ["payment.lead_insert without (c.id"] = "As for compensation_claim.",
        ["hearing.lead_select without (c.office_id"] = "Every role reads the days of hearings where it reads the case file, so the policy of cases says the same.",
        ["charge.lead_insert without (c.id"] = "No lead of an office writes proceedings, so the side of the policy that names offices has none.",
        ["charge.lead_update without (c.id"] = "As for charge.",
        ["charged_victim.lead_insert without (c.id"] = "As for charge.",
        ["court_order.lead_insert without (c.id"] = "As for charge.",
        ["hearing.lead_insert without (c.id"] = "As for charge.",
        ["hearing.lead_update without (c.id"] = "As for charge.",
        ["hearing_matter.lead_insert without (c.id"] = "As for charge.",
        ["hearing_matter.lead_update without (c.id"] = "As for charge.",
        ["milestone.lead_insert without (c.id"] = "As for charge.",
        ["proceeding.lead_insert without (c.id"] = "As for charge.",
        ["proceeding.lead_update without (c.id"] = "As for charge.",
        ["testimony.lead_insert without (c.id"] = "As for charge.",
        ["verdict.lead_insert without (c.id"] = "As for charge.",
        ["charge_evidence.lead_insert without (c.id"] = "No lead of an office reads or writes what the lawyers weigh.",
        ["charge_evidence.lead_select without (c.id"] = "As above.",
        ["health_summary.lead_insert without (c.id"] = "No lead of an office reads or writes health.",
        ["health_summary.lead_select without (c.id"] = "As above.",
        ["health_summary.field_insert without ((written_by"] = "in_own_name asks for both, and not for one of them.",
        ["health_summary.lead_insert without ((written_by"] = "As above.",
        ["suspect.decide dropped"] = "next_suspect alone reads by it, and tells no more than a number: JusticeTests hold to it.",
        ["identity_mark.decide dropped"] = "ask_offices alone reads by it, and tells no one what it found: OtherOfficesTests hold to it.",
        ["inquiry.decide dropped"] = "ask_offices alone writes by it, and tells no one: OtherOfficesTests hold to it.",
        ["world_figure.loads dropped"] = "load_world_figures alone reads by it, for administrators: WorldFigureTests hold to it.",
        ["sealing_key.own without (case_id IS NULL)"] = "A key is a case's or someone's, never both: ck_sealing_key_owner.",
        ["sealing_key.decide using (true)"] = "attempt_code, forget_factors and start_session alone read by it, and only the key of a second factor.",
        ["sealing_key.forget using (true)"] = "forget_factors and start_session alone delete by it, and only the key of a second factor.",
        ["sealing_key.forget without"] = "As above.",
        ["sealing_key.field_insert without (owner_id IS NULL)"] = "As for sealing_key.own.",
        ["sealing_key.lead_insert without (owner_id IS NULL)"] = "As for sealing_key.own.",
    };

    [Fact]
    public async Task A_policy_opened_or_taken_away_is_noticed() => await NoticesAsync(await Mutations.OfPoliciesAsync(caseload.Original));

    [Fact]
    public async Task A_policy_that_lost_a_condition_is_noticed() => await NoticesAsync(await ConditionMutations.ReadAsync(caseload.Original));

    [Fact]
    public async Task A_function_that_decides_too_widely_is_noticed() => await NoticesAsync(await Mutations.OfFunctionsAsync(caseload.Original));

    [Fact]
    public async Task Where_nothing_was_changed_nothing_is_noticed() => Assert.Null(await caseload.FirstDifferenceAsync(new("nothing", "select 1", "cases")));

    private async Task NoticesAsync(IReadOnlyList<Mutation> mutations)
    {
        Assert.NotEmpty(mutations);
        var (noticed, took) = (new string?[mutations.Count], new TimeSpan[mutations.Count]);
        await Parallel.ForAsync(0, mutations.Count, new ParallelOptions { MaxDegreeOfParallelism = caseload.Copies }, async (i, _) =>
        {
            var start = Stopwatch.GetTimestamp();
            noticed[i] = await caseload.FirstDifferenceAsync(mutations[i], onlyInTable: IsIdle(mutations[i].Name));
            took[i] = Stopwatch.GetElapsedTime(start);
        });
        var survivors = new List<string>();
        foreach (var (mutation, by, time) in mutations.Zip(noticed, took))
        {
            output.WriteLine($"{time.TotalSeconds:0.00} s {mutation.Name}: {by?[..Math.Min(by.Length, Legible)] ?? "SURVIVED"}");
            if (by is null)
            {
                survivors.Add(mutation.Name);
            }
        }

        output.WriteLine($"{mutations.Count} changed, {mutations.Count - survivors.Count} noticed");
        Assert.Equal("", string.Join('\n', survivors.Where(name => !IsIdle(name))));
        Assert.Equal("", string.Join('\n', mutations.Select(m => m.Name).Where(IsIdle).Except(survivors)));
    }

    private static bool IsIdle(string name) => _idle.Keys.Any(idle => name.StartsWith(idle, StringComparison.Ordinal));
}
