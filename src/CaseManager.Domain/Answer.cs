using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>Why a question has no answer. Each is an answer of its own: no one is ever pressed for another.</summary>
public enum Silence
{
    /// <summary>Not asked yet.</summary>
    NotAsked,

    /// <summary>Asked; the survivor does not want to say.</summary>
    Declined,

    /// <summary>Asked; nobody knows.</summary>
    NotKnown,
}

/// <summary>An answer of any kind, for counting those still open.</summary>
public interface IAnswer
{
    /// <summary>Whether there is a value.</summary>
    bool IsGiven { get; }

    /// <summary>Why there is none; means nothing where there is one.</summary>
    Silence Silence { get; }
}

/// <summary>What was answered, or why nothing was. The default is "not asked".</summary>
public readonly record struct Answer<T> : IAnswer
{
    /// <summary>For reading back; write an answer as a value or a <see cref="Domain.Silence"/>.</summary>
    [JsonConstructor]
    public Answer(bool isGiven, T? value, Silence silence) => (IsGiven, Value, Silence) = (isGiven, value, silence);

    /// <inheritdoc/>
    public bool IsGiven { get; }

    /// <summary>The answer; the type's default where none was given.</summary>
    public T? Value { get; }

    /// <inheritdoc/>
    public Silence Silence { get; }

    /// <summary>An answer was given.</summary>
    public static implicit operator Answer<T>(T value) => new(true, value, default);

    /// <summary>No answer was given.</summary>
    public static implicit operator Answer<T>(Silence silence) => new(false, default, silence);

    /// <summary>The same answer about something else: given where it was given, silent where it was silent.</summary>
    public Answer<TOther> Select<TOther>(Func<T, TOther> of) => new(IsGiven, IsGiven ? of(Value!) : default, Silence);
}

/// <summary>Makes answers.</summary>
public static class Answer
{
    /// <summary>An answer was given. For interfaces, from which C# makes no implicit conversion.</summary>
    public static Answer<T> Of<T>(T value) => new(true, value, default);
}
