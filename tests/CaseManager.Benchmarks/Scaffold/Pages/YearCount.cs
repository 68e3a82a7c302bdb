namespace CaseManager.Benchmarks.Scaffold.Pages;

internal sealed record YearCount(string Measure, int Year, int Number);
