using System.Diagnostics;
using CaseManager.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.RowSecurity;

/// <summary>Whether the row model would notice: each policy and each deciding function is changed for the worse, one at a time, in a transaction that is
/// rolled back.</summary>
[Trait("Category", "Long"), ExpectedDuration(seconds: 180)]
public class MutationTests(MutationCaseload caseload, ITestOutputHelper output) : IClassFixture<MutationCaseload>
{
    private const int MaxMessageLength = 160;

    // Conditions that another one makes idle, and which. They stand, so that each policy says its rule by itself.
    private static readonly Dictionary<string, string> _redundantConditions = new()
    {
        ["case_member.lead_select without (c.office_id"] = "Every role reads the case file, so the policy of cases, which the subquery passes, says the same.",
        ["case_merge.lead_select without (c.office_id"] = "As for case_member.",
        ["victim.lead_select without (c.office_id"] = "As for case_member.",
        ["note_draft.lead_own_rows without (c.office_id"] = "As for case_member.",
        ["consent.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["legal_basis.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["legal_basis.field_insert without (( SELECT"] = "Police write no consent.",
        ["legal_basis.lead_insert without (( SELECT"] = "Police write no consent.",
        ["police_sharing.lead_select without (c.office_id"] = "Every role reads consent where it reads the case file.",
        ["police_sharing.field_insert without (( SELECT"] = "own_name lets no one but the lead of an office.",
        ["police_sharing.lead_insert without (( SELECT"] = "As above.",
        ["police_sharing.lead_insert without (c.office_id"] = "own_name lets no one but leads of offices, who write consent wherever they know of the case.",
        ["disclosure.lead_insert without (c.id"] = "No lead of an office writes what was handed out.",
        ["exploitation.shared_select without (case_id"] = "victims_shared_with_me names people of those cases alone; the case is there for the planner.",
        ["indicator.shared_select without (case_id"] = "As above.",
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
        ["hearing.lead_select without (c.office_id"] =
        "Every role reads the days of hearings where it reads the case file, so the policy of cases says the same.",
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
        ["health_summary.field_insert without ((recorded_by"] = "own_name asks for both, and not for one of them.",
        ["health_summary.lead_insert without ((recorded_by"] = "As above.",
        ["suspect.rls_access dropped"] = "next_suspect_number alone reads by it, and tells no more than a number: JusticeTests hold to it.",
        ["identity_mark.rls_access dropped"] = "match_across_offices alone reads by it, and tells no one what it found: CrossOfficeMatchingTests hold to it.",
        ["inquiry.rls_access dropped"] = "match_across_offices alone writes by it, and tells no one: CrossOfficeMatchingTests hold to it.",
        ["international_figure.rls_load dropped"] = "load_international_figures alone reads by it, for administrators: InternationalFigureTests hold to it.",
        ["sealing_key.own_rows without (case_id IS NULL)"] = "A key is a case's or someone's, never both: ck_sealing_key_owner.",
        ["sealing_key.rls_access using (true)"] = "attempt_code, delete_factors and start_session alone read by it, and only the key of a second factor.",
        ["sealing_key.rls_delete using (true)"] = "delete_factors and start_session alone delete by it, and only the key of a second factor.",
        ["sealing_key.rls_delete without"] = "As above.",
        ["sealing_key.field_insert without (owner_id IS NULL)"] = "As for sealing_key.own_rows.",
        ["sealing_key.lead_insert without (owner_id IS NULL)"] = "As for sealing_key.own_rows.",
    };

    [Fact]
    public async Task An_opened_or_dropped_policy_is_detected() => await AssertDetectedAsync(await Mutations.GetPolicyMutationsAsync(caseload.Original));

    [Fact]
    public async Task A_policy_without_one_condition_is_detected() => await AssertDetectedAsync(await ConditionMutations.ReadAsync(caseload.Original));

    [Fact]
    public async Task An_overly_permissive_function_is_detected() => await AssertDetectedAsync(await Mutations.GetFunctionMutationsAsync(caseload.Original));

    [Fact]
    public async Task Without_a_change_nothing_is_detected() => Assert.Null(await caseload.FindFirstDifferenceAsync(new("nothing", "select 1", "cases")));

    private async Task AssertDetectedAsync(IReadOnlyList<Mutation> mutations)
    {
        Assert.NotEmpty(mutations);
        var (noticed, took) = (new string?[mutations.Count], new TimeSpan[mutations.Count]);
        await Parallel.ForAsync(0, mutations.Count, new ParallelOptions { MaxDegreeOfParallelism = caseload.CopyCount }, async (i, _) =>
        {
            var start = Stopwatch.GetTimestamp();
            noticed[i] = await caseload.FindFirstDifferenceAsync(mutations[i], onlyInTable: IsRedundant(mutations[i].Name));
            took[i] = Stopwatch.GetElapsedTime(start);
        });
        var survivors = new List<string>();
        foreach (var (mutation, by, time) in mutations.Zip(noticed, took))
        {
            output.WriteLine($"{time.TotalSeconds:0.00} s {mutation.Name}: {by?[..Math.Min(by.Length, MaxMessageLength)] ?? "SURVIVED"}");
            if (by is null)
            {
                survivors.Add(mutation.Name);
            }
        }

        output.WriteLine($"{mutations.Count} changed, {mutations.Count - survivors.Count} noticed");
        Assert.Equal("", string.Join('\n', survivors.Where(name => !IsRedundant(name))));
        Assert.Equal("", string.Join('\n', mutations.Select(m => m.Name).Where(IsRedundant).Except(survivors)));
    }

    private static bool IsRedundant(string name) => _redundantConditions.Keys.Any(idle => name.StartsWith(idle, StringComparison.Ordinal));
}
