using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Converts form values to answers and back. In a form, a non-response is one more option.</summary>
public static class FormValues
{
    /// <summary>The selected code, or the reason for non-response.</summary>
    public static Answer<T> ParseAnswer<T>(string? chosen) where T : struct, Enum => TryParseCode<T>(chosen, out var code) ? code : ParseNonResponse(chosen);

    /// <summary>The selected codes, or the reason for non-response.</summary>
    public static Answer<IReadOnlyList<T>> ParseAnswerList<T>(IReadOnlyCollection<string> chosen) where T : struct, Enum =>
        chosen.Where(c => TryParseCode<T>(c, out _)).Select(Enum.Parse<T>).ToArray() is { Length: > 0 } codes
            ? Answer.Create<IReadOnlyList<T>>(codes)
            : ParseNonResponse(chosen.FirstOrDefault());

    /// <summary>The reason for non-response; not asked, if nothing was selected.</summary>
    public static NonResponse ParseNonResponse(string? chosen) => TryParseCode<NonResponse>(chosen, out var nonResponse) ? nonResponse : NonResponse.NotAsked;

    /// <summary>Whether the text is the name of a code; its number is not accepted.</summary>
    public static bool TryParseCode<T>(string? text, out T code) where T : struct, Enum
    {
        code = default;
        return text is not null && Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) && Enum.TryParse(text, out code);
    }

    /// <summary>For the reason beside a field: null if there is an answer, or the question was not asked.</summary>
    public static string? GetNonResponse<T>(Answer<T>? answer) =>
        answer is { HasValue: false, NonResponse: not NonResponse.NotAsked } silent ? silent.NonResponse.ToString() : null;

    /// <summary>For radios: the code, or the non-response; null if the part was never saved.</summary>
    public static string? GetSelected<T>(Answer<T>? answer) where T : struct, Enum =>
        answer is not { } statement ? null : statement.HasValue ? statement.Value.ToString() : statement.NonResponse.ToString();

    /// <summary>For checkboxes: the codes, or the non-response; empty if the part was never saved.</summary>
    public static List<string> GetSelected<T>(Answer<IReadOnlyList<T>>? answer) where T : struct, Enum =>
        answer is not { } statement ? [] : statement.HasValue ? [.. statement.Value!.Select(c => c.ToString())] : [statement.NonResponse.ToString()];
}
