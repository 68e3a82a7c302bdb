using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CaseManager.Testing;

/// <summary>Loads every list that a domain rule may read, for builders that apply any change.</summary>
internal static class CaseListExtensions
{
    /// <summary>Loads every list of a case and its victims that is not loaded yet.</summary>
    public static async Task LoadEveryListAsync(this CaseManagerDb db, Case read)
    {
        await LoadAsync(db.Entry(read));
        foreach (var victim in read.Victims)
        {
            await LoadAsync(db.Entry(victim));
        }
    }

    private static async Task LoadAsync(EntityEntry record)
    {
        foreach (var list in record.Collections.Where(c => !c.IsLoaded))
        {
            await list.LoadAsync();
        }
    }
}
