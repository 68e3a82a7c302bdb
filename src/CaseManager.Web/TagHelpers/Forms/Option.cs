namespace CaseManager.Web.TagHelpers.Forms;

/// <summary>One option of a question. An exclusive one is a non-response ("does not want to say") and replaces all others.</summary>
public sealed record Option(string Value, string Text, string? Hint = null, bool IsExclusive = false)
{
    /// <summary>Every member of a code type: its text is codes.Type.Member, its hint codes.Type.Member.hint if there is one.</summary>
    public static IReadOnlyList<Option> ForAllCodes<TCode>(TextLocalizer texts) where TCode : struct, Enum =>
        [.. Enum.GetValues<TCode>().Select(code => ForCode(code, texts))];

    public static Option ForCode(Enum code, TextLocalizer texts)
    {
        var hint = $"codes.{code.GetType().Name}.{code}.hint";
        return new Option(code.ToString(), texts.Describe(code), texts.Has(hint) ? texts[hint] : null);
    }
}
