using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Search;

/// <summary>Finds cases by reference or cover name. What is typed reaches the database as a parameter, and no log.</summary>
public sealed class CaseSearch(CaseManagerDb db)
{
    /// <summary>The most that one search brings.</summary>
    public const int Limit = 50;

    /// <summary>The fewest characters worth searching for.</summary>
    public const int ShortestTerm = 2;

    /// <summary>Ids of the cases that match, as far as the caller may know of them; at most <see cref="Limit"/>.</summary>
    public async Task<IReadOnlyList<CaseId>> FindAsync(string term, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Guid>($"select find_cases as \"Value\" from row_security.find_cases({term.Trim()})").ToListAsync(cancellationToken);
        return [.. found.Select(id => new CaseId(id))];
    }
}
