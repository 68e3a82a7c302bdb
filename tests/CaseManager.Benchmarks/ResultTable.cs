using System.Globalization;
using CaseManager.Benchmarks.Load;

namespace CaseManager.Benchmarks;

/// <summary>Writes the result table, followed by the missed goals and their reasons.</summary>
internal sealed class ResultTable(TextWriter output)
{
    private const int SmallCaseload = 10_000;
    private const int LargeCaseload = 100_000;

    private readonly List<(int Cases, PageMeasurement Figures)> _measurements = [];
    private readonly List<string> _missedGoals = [];

    public bool HasMissedGoals => _missedGoals.Count > 0;

    public async Task StartAsync(int cases)
    {
        await output.WriteLineAsync(FormatInvariant($"\n{cases:N0} cases\n"));
        await output.WriteLineAsync("| page | asked by | a second | p50 ms | p95 ms | SQL | of scaffold | of baseline | goals |");
        await output.WriteLineAsync("|---|---|---:|---:|---:|---:|---:|---:|---|");
    }

    public async Task AddAsync(int cases, PageMeasurement of)
    {
        _measurements.Add((cases, of));
        var missed = GetMissedGoals(cases, of).ToList();
        if (missed.Count > 0)
        {
            _missedGoals.Add(FormatInvariant($"{cases:N0} cases, {of.Page.Name}: {string.Join("; ", missed)}. {of.Page.Goals.MissedReason}"));
        }

        var measured = FormatInvariant(
            $"{of.Page.Name} | {of.Page.RequestingRole} | {of.App.Throughput:0} | {of.App.Percentile(50):0.0} | {of.App.Percentile(95):0.0}");
        var compared = FormatInvariant($"{of.Commands:0.#} | {of.ScaffoldRatio:0.00} | {of.BaselineRatio:0.00}");
        await output.WriteLineAsync($"| {measured} | {compared} | {(missed.Count == 0 ? "met" : "missed")} |");
    }

    public async Task FinishAsync()
    {
        await output.WriteLineAsync(HasMissedGoals ? "\nMissed:\n" : "\nEvery goal is met.");
        foreach (var line in _missedGoals)
        {
            await output.WriteLineAsync($"- {line}");
        }
    }

    private IEnumerable<string> GetMissedGoals(int cases, PageMeasurement of)
    {
        var (goals, p95) = (of.Page.Goals, of.App.Percentile(95));
        if (p95 > goals.MaxP95)
        {
            yield return FormatInvariant($"p95 of {p95:0} ms, where {goals.MaxP95:0} ms is the most");
        }

        if (of.Commands > goals.MaxCommands)
        {
            yield return FormatInvariant($"{of.Commands:0.#} commands, where {goals.MaxCommands} is the most");
        }

        if (of.ScaffoldRatio < goals.MinScaffoldRatio)
        {
            yield return FormatInvariant($"{of.ScaffoldRatio:0.00} of the scaffold's throughput, where {goals.MinScaffoldRatio:0.##} is the least");
        }

        if (of.BaselineRatio < goals.MinBaselineRatio)
        {
            yield return FormatInvariant($"{of.BaselineRatio:0.00} of the baseline's throughput, where {goals.MinBaselineRatio:0.##} is the least");
        }

        if (cases == LargeCaseload && _measurements.Find(m => m.Cases == SmallCaseload && m.Figures.Page == of.Page).Figures is { } before
            && of.App.Percentile(50) / before.App.Percentile(50) is var grown && grown >= goals.MaxGrowth)
        {
            yield return FormatInvariant($"p50 grew {grown:0.00} times from {SmallCaseload:N0} cases, where less than {goals.MaxGrowth} is asked");
        }
    }

    private static string FormatInvariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
