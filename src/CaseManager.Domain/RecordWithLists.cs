using System.Runtime.CompilerServices;

namespace CaseManager.Domain;

/// <summary>A record with lists of other records. A list that is not loaded appears empty and would let a rule pass, so reading it throws.</summary>
public abstract class RecordWithLists
{
    /// <summary>Set when the record is read from the database; null for a record created in memory, whose lists are complete.</summary>
    /// <remarks>Stays set on a detached record: its lists are no more complete than before.</remarks>
    private ILoadedLists? LoadedLists { get; set => field = value ?? field; }

    /// <summary>Guards reading of the list. Adding to the field itself needs no load.</summary>
    /// <exception cref="ListNotLoadedException">The list is not loaded.</exception>
    protected IReadOnlyList<T> EnsureLoaded<T>(List<T> list, [CallerMemberName] string name = "") =>
        LoadedLists?.Contains(name) == false ? throw new ListNotLoadedException(GetType().Name, name) : list;
}

/// <summary>The lists of a record that are loaded.</summary>
public interface ILoadedLists
{
    /// <summary>True if all rows that the caller may see are loaded, even if there are none.</summary>
    bool Contains(string list);
}

/// <summary>Thrown when a list is read that the query did not load: a programming error, never a data error.</summary>
public sealed class ListNotLoadedException(string record, string list)
    : InvalidOperationException($"{record}.{list} was not loaded: the query needs an Include for it.");
