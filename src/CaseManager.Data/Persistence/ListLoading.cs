using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Data.Persistence;

public static class ListLoading
{
    /// <summary>Loads the rows of a list that a rule needs. Like a filtered Include, this marks the list as loaded.</summary>
    public static async Task LoadListAsync<TRecord, TRow>(
        this CaseManagerDb db, TRecord record, Expression<Func<TRecord, IEnumerable<TRow>>> list, Expression<Func<TRow, bool>> rows,
        CancellationToken cancellationToken)
        where TRecord : class where TRow : class
    {
        var collection = db.Entry(record).Collection(list);
        await collection.Query().Where(rows).LoadAsync(cancellationToken);
        collection.IsLoaded = true;
    }
}
