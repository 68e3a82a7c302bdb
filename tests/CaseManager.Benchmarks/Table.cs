using System.Globalization;
using CaseManager.Benchmarks.Load;

namespace CaseManager.Benchmarks;

/// <summary>Writes the result table, followed by the missed goals and their reasons.</summary>
internal sealed class Table(TextWriter output)
{
    private const int FromCases = 10_000;
    private const int ToCases = 100_000;

    private readonly List<(int Cases, Figures Figures)> _measured = [];
    private readonly List<string> _missed = [];

    public bool IsMissed => _missed.Count > 0;

    public async Task BeginAsync(int cases)
    {
        await output.WriteLineAsync(Text($"\n{cases:N0} cases\n"));
        await output.WriteLineAsync("| page | asked by | a second | p50 ms | p95 ms | SQL | of scaffold | of floor | goals |");
        await output.WriteLineAsync("|---|---|---:|---:|---:|---:|---:|---:|---|");
    }

    public async Task AddAsync(int cases, Figures of)
    {
        _measured.Add((cases, of));
        var missed = MissedBy(cases, of).ToList();
        if (missed.Count > 0)
        {
            _missed.Add(Text($"{cases:N0} cases, {of.Page.Name}: {string.Join("; ", missed)}. {of.Page.Goals.Because}"));
        }

        await output.WriteLineAsync(Text(
            $"| {of.Page.Name} | {of.Page.Asks} | {of.App.Throughput:0} | {of.App.Percentile(50):0.0} | {of.App.Percentile(95):0.0} | {of.Commands:0.#} | {of.OfScaffold:0.00} | {of.OfFloor:0.00} | {(missed.Count == 0 ? "met" : "missed")} |"));
    }

    public async Task EndAsync()
    {
        await output.WriteLineAsync(IsMissed ? "\nMissed:\n" : "\nEvery goal is met.");
        foreach (var line in _missed)
        {
            await output.WriteLineAsync($"- {line}");
        }
    }

    private IEnumerable<string> MissedBy(int cases, Figures of)
    {
        var (goals, p95) = (of.Page.Goals, of.App.Percentile(95));
        if (p95 > goals.MostP95)
        {
            yield return Text($"p95 of {p95:0} ms, where {goals.MostP95:0} ms is the most");
        }

        if (of.Commands > goals.MostCommands)
        {
            yield return Text($"{of.Commands:0.#} commands, where {goals.MostCommands} is the most");
        }

        if (of.OfScaffold < goals.OfScaffold)
        {
            yield return Text($"{of.OfScaffold:0.00} of the scaffold's throughput, where {goals.OfScaffold:0.##} is the least");
        }

        if (of.OfFloor < goals.OfFloor)
        {
            yield return Text($"{of.OfFloor:0.00} of the floor's throughput, where {goals.OfFloor:0.##} is the least");
        }

        if (cases == ToCases && _measured.Find(m => m.Cases == FromCases && m.Figures.Page == of.Page).Figures is { } before && of.App.Percentile(50) / before.App.Percentile(50) is var grown && grown >= goals.MostGrowth)
        {
            yield return Text($"p50 grew {grown:0.00} times from {FromCases:N0} cases, where less than {goals.MostGrowth} is asked");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
