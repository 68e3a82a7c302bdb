using System.Runtime.CompilerServices;

namespace CaseManager.Domain;

/// <summary>A record with lists of other records. A list that was not loaded looks empty and would let a rule pass, so reading it fails.</summary>
public abstract class RecordWithLists
{
    /// <summary>Set when the record is read from the database; null for a record created in memory, whose lists are complete.</summary>
    /// <remarks>A record that is detached keeps it: its lists are no more complete than before.</remarks>
    private ILoadedLists? LoadedLists { get; set => field = value ?? field; }

    /// <summary>The list, for reading. Adding to the field itself needs no load.</summary>
    /// <exception cref="ListNotLoadedException">It was not loaded.</exception>
    protected IReadOnlyList<T> Loaded<T>(List<T> list, [CallerMemberName] string name = "") =>
        LoadedLists?.Contains(name) == false ? throw new ListNotLoadedException(GetType().Name, name) : list;
}

/// <summary>Which lists of a record were loaded.</summary>
public interface ILoadedLists
{
    /// <summary>Whether all rows of a list that the reader may see were loaded, even if there are none.</summary>
    bool Contains(string list);
}

/// <summary>A list was read that the query did not load. An error in the program, never in the data.</summary>
public sealed class ListNotLoadedException(string record, string list) : InvalidOperationException($"{record}.{list} was not loaded: the query needs an Include for it.");
