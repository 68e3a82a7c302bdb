namespace CaseManager.Web.Tests.Wordings;

/// <summary>The texts as shipped with the program.</summary>
internal static class TextFiles
{
    public const string FirstLanguage = "en";

    public static TextStore Store { get; } = TextStore.Load(Path.Combine(AppContext.BaseDirectory, "Texts"));
}
