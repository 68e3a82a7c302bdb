namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>How many there were of something in a year.</summary>
internal sealed record YearNumber(string What, int Year, int Number);
