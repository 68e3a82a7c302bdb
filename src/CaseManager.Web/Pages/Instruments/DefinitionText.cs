using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Instruments;

/// <summary>What an instrument asks, as an administrator writes it.</summary>
public static class DefinitionText
{
    private static readonly JsonSerializerOptions _asWritten = new(InstrumentDefinition.Format)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // a slip of the finger, not a wish
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for a text box, where Razor encodes
    };

    /// <summary>As text to go on from.</summary>
    public static string Write(InstrumentDefinition definition) => JsonSerializer.Serialize(definition, _asWritten);

    /// <summary>Reads it; null where it cannot be read or is not whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="texts">The words.</param>
    /// <param name="problem">What is wrong with it, in words; null where nothing is.</param>
    public static InstrumentDefinition? Read(string text, Texts texts, out string? problem)
    {
        problem = null;
        try
        {
            var read = JsonSerializer.Deserialize<InstrumentDefinition>(text, _asWritten);
            problem = read is null ? texts["instruments.definition.empty"]
                : read.Flaw() is { } flaw ? texts.Of(flaw)
                : JsonSerializer.Serialize(read).Contains("\\u0000", StringComparison.Ordinal) ? texts["common.errors.characters"] // which the database does not keep
                : null;
            return problem is null ? read : null;
        }
        catch (JsonException e)
        {
            problem = e.Path is { Length: > 1 } path
                ? texts["instruments.definition.wrong.at", (e.LineNumber ?? 0) + 1, path.TrimStart('$', '.')]
                : texts["instruments.definition.wrong", (e.LineNumber ?? 0) + 1];
            return null;
        }
    }

    /// <summary>Whether two ask the same.</summary>
    public static bool IsSameAs(this InstrumentDefinition one, InstrumentDefinition other) => Write(one) == Write(other);
}
