using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Converts form values to answers and back. In a form, a non-response is one more option.</summary>
public static class Answering
{
    /// <summary>The selected code, or the reason for non-response.</summary>
    public static Answer<T> Code<T>(string? chosen) where T : struct, Enum => Is<T>(chosen, out var code) ? code : Why(chosen);

    /// <summary>The selected codes, or the reason for non-response.</summary>
    public static Answer<IReadOnlyList<T>> Codes<T>(IReadOnlyCollection<string> chosen) where T : struct, Enum =>
        chosen.Where(c => Is<T>(c, out _)).Select(Enum.Parse<T>).ToArray() is { Length: > 0 } codes
            ? Answer.Of<IReadOnlyList<T>>(codes)
            : Why(chosen.FirstOrDefault());

    /// <summary>The reason for non-response; not asked, if nothing was selected.</summary>
    public static Silence Why(string? chosen) => Is<Silence>(chosen, out var silence) ? silence : Silence.NotAsked;

    /// <summary>Whether the text is the name of a code; its number is not accepted.</summary>
    public static bool Is<T>(string? text, out T code) where T : struct, Enum
    {
        code = default;
        return text is not null && Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) && Enum.TryParse(text, out code);
    }

    /// <summary>For the reason beside a field: null if there is an answer, or the question was not asked.</summary>
    public static string? Reason<T>(Answer<T>? answer) =>
        answer is { IsGiven: false, Silence: not Silence.NotAsked } silent ? silent.Silence.ToString() : null;

    /// <summary>For radios: the code, or the non-response; null if the part was never saved.</summary>
    public static string? Chosen<T>(Answer<T>? answer) where T : struct, Enum =>
        answer is not { } said ? null : said.IsGiven ? said.Value.ToString() : said.Silence.ToString();

    /// <summary>For checkboxes: the codes, or the non-response; empty if the part was never saved.</summary>
    public static List<string> Chosen<T>(Answer<IReadOnlyList<T>>? answer) where T : struct, Enum =>
        answer is not { } said ? [] : said.IsGiven ? [.. said.Value!.Select(c => c.ToString())] : [said.Silence.ToString()];
}
