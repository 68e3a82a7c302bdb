using System.Text.Json.Serialization;

namespace CaseManager.Domain;

/// <summary>Why a question has no answer. Each reason is a complete answer in itself: survivors are never pressed for another.</summary>
public enum NonResponse
{
    NotAsked,

    /// <summary>Asked; the survivor chose not to answer.</summary>
    Declined,

    /// <summary>Asked; nobody knows the answer.</summary>
    NotKnown,
}

/// <summary>Answer of any type, used to count unanswered questions.</summary>
public interface IAnswer
{
    bool HasValue { get; }

    /// <summary>Reason for having no value; meaningless if <see cref="HasValue"/> is true.</summary>
    NonResponse NonResponse { get; }
}

/// <summary>A value or the reason for having none. The default is <see cref="Domain.NonResponse.NotAsked"/>.</summary>
public readonly record struct Answer<T> : IAnswer
{
    /// <summary>For deserialisation; elsewhere, convert implicitly from a value or a <see cref="Domain.NonResponse"/>.</summary>
    [JsonConstructor]
    public Answer(bool hasValue, T? value, NonResponse nonResponse) => (HasValue, Value, NonResponse) = (hasValue, value, nonResponse);

    public bool HasValue { get; }

    /// <summary>Default of <typeparamref name="T"/> if no answer was given.</summary>
    public T? Value { get; }

    /// <inheritdoc/>
    public NonResponse NonResponse { get; }

    public static implicit operator Answer<T>(T value) => new(true, value, default);

    public static implicit operator Answer<T>(NonResponse nonResponse) => new(false, default, nonResponse);

    /// <summary>Maps the value; a reason for having none is kept.</summary>
    public Answer<TOther> Select<TOther>(Func<T, TOther> of) => new(HasValue, HasValue ? of(Value!) : default, NonResponse);
}

public static class Answer
{
    /// <summary>Creates an answer from an interface type, for which C# allows no implicit conversion.</summary>
    public static Answer<T> Create<T>(T value) => new(true, value, default);
}
