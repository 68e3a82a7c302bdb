using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Administration.Instruments;

/// <summary>The definition of an instrument as the JSON text that an administrator edits.</summary>
public static class DefinitionText
{
    private static readonly JsonSerializerOptions _serializerOptions = new(InstrumentDefinition.JsonOptions)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, // an unknown member is a typing error
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // safe, because Razor encodes the text box
    };

    public static string Write(InstrumentDefinition definition) => JsonSerializer.Serialize(definition, _serializerOptions);

    /// <summary>Parses the text; returns null with a <paramref name="problem"/> for the user if it is invalid or incomplete.</summary>
    public static InstrumentDefinition? Read(string text, TextLocalizer texts, out string? problem)
    {
        problem = null;
        try
        {
            var read = JsonSerializer.Deserialize<InstrumentDefinition>(text, _serializerOptions);
            problem = read is null ? texts["instruments.definition.empty"]
                : read.Validate() is { } flaw ? texts.Describe(flaw)
                // PostgreSQL cannot store the null character.
                : JsonSerializer.Serialize(read).Contains("\\u0000", StringComparison.Ordinal) ? texts["common.errors.characters"]
                : null;
            return problem is null ? read : null;
        }
        catch (JsonException e)
        {
            problem = e.Path is { Length: > 1 } path
                ? texts["instruments.definition.wrongEntry", (e.LineNumber ?? 0) + 1, path.TrimStart('$', '.')]
                : texts["instruments.definition.wrong", (e.LineNumber ?? 0) + 1];
            return null;
        }
    }

    public static bool IsSameAs(this InstrumentDefinition one, InstrumentDefinition other) => Write(one) == Write(other);
}
