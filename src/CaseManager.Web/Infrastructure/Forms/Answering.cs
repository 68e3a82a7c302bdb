using CaseManager.Domain;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>Turns what a form holds into answers, and back. In a form, a silence is one more thing to choose.</summary>
public static class Answering
{
    /// <summary>The code that was chosen, or why none was.</summary>
    public static Answer<T> Code<T>(string? chosen) where T : struct, Enum => Is<T>(chosen, out var code) ? code : Why(chosen);

    /// <summary>The codes that were chosen, or why none was.</summary>
    public static Answer<IReadOnlyList<T>> Codes<T>(IReadOnlyCollection<string> chosen) where T : struct, Enum =>
        chosen.Where(c => Is<T>(c, out _)).Select(Enum.Parse<T>).ToArray() is { Length: > 0 } codes
            ? Answer.Of<IReadOnlyList<T>>(codes)
            : Why(chosen.FirstOrDefault());

    /// <summary>Why there is no answer; not asked, where nothing was chosen.</summary>
    public static Silence Why(string? chosen) => Is<Silence>(chosen, out var silence) ? silence : Silence.NotAsked;

    /// <summary>Whether this is the name of a code.</summary>
    public static bool Is<T>(string? text, out T code) where T : struct, Enum
    {
        code = default;
        return text is not null && Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) && Enum.TryParse(text, out code);
    }

    /// <summary>For the reason beside a field: nothing where there is an answer, or nobody asked.</summary>
    public static string? Reason<T>(Answer<T>? answer) =>
        answer is { IsGiven: false, Silence: not Silence.NotAsked } silent ? silent.Silence.ToString() : null;

    /// <summary>For radios: the code, or the silence; nothing where the part was never saved.</summary>
    public static string? Chosen<T>(Answer<T>? answer) where T : struct, Enum =>
        answer is not { } said ? null : said.IsGiven ? said.Value.ToString() : said.Silence.ToString();

    /// <summary>For checkboxes: the codes, or the silence; none where the part was never saved.</summary>
    public static List<string> Chosen<T>(Answer<IReadOnlyList<T>>? answer) where T : struct, Enum =>
        answer is not { } said ? [] : said.IsGiven ? [.. said.Value!.Select(c => c.ToString())] : [said.Silence.ToString()];
}
