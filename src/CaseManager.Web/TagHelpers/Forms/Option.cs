namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>One option of a question. An exclusive one is a non-response ("does not want to say") and replaces all others.</summary>
public sealed record Option(string Value, string Text, string? Hint = null, bool Exclusive = false)
{
    /// <summary>Every member of a code type: its text is codes.Type.Member, its hint codes.Type.Member.hint if there is one.</summary>
    public static IReadOnlyList<Option> Each<TCode>(Texts texts) where TCode : struct, Enum =>
        [.. Enum.GetValues<TCode>().Select(code => Of(code, texts))];

    public static Option Of(Enum code, Texts texts)
    {
        var hint = $"codes.{code.GetType().Name}.{code}.hint";
        return new Option(code.ToString(), texts.Of(code), texts.Has(hint) ? texts[hint] : null);
    }
}
