using CaseManager.Data.Persistence;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

/// <summary>Finds cases by reference or cover name. Search terms are passed as parameters and never logged.</summary>
public sealed class CaseSearch(CaseManagerDb db)
{
    /// <summary>Maximum number of results.</summary>
    public const int Limit = 50;

    /// <summary>Minimum length of a search term, in characters.</summary>
    public const int MinTermLength = 2;

    /// <summary>Ids of matching cases that the caller may see, at most <see cref="Limit"/>.</summary>
    public async Task<IReadOnlyList<CaseId>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Guid>($"select find_cases as \"Value\" from row_security.find_cases({term.Trim()})")
            .ToListAsync(cancellationToken);
        return [.. found.Select(id => new CaseId(id))];
    }
}
