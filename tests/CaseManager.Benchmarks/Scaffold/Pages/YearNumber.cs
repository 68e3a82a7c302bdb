namespace CaseManager.Benchmarks.Scaffold.Pages;

internal sealed record YearNumber(string What, int Year, int Number);
