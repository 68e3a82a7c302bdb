using Microsoft.AspNetCore.Diagnostics;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>A form that was sent when the session, or the proof, had run out: held in the page that asks for it anew, and then sent on.</summary>
/// <param name="To">Where it was going.</param>
/// <param name="Fields">Every field of it, exactly as it was sent.</param>
public sealed record HeldForm(string To, IReadOnlyList<(string Name, string? Value)> Fields)
{
    /// <summary>Stands before the name of each field that is held.</summary>
    public const string Prefix = "kept.";

    // Nobody who sits down at the computer is to find a password in a page.
    private static readonly PathString[] _neverHeld = ["/account/password", "/link"];

    public static HeldForm Nothing { get; } = new("", []);

    /// <summary>The form whose place this page has taken; null where it was opened by itself.</summary>
    public static HeldForm? OfInterrupted(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } interrupted ? new(
            interrupted.OriginalPath + interrupted.OriginalQueryString,
            _neverHeld.Any(path => new PathString(interrupted.OriginalPath).StartsWithSegments(path)) ? [] : [.. FieldsOf(http.Request.Form)]) : null;

    /// <summary>The one that the page held, and sent along.</summary>
    public static HeldForm OfSent(IFormCollection form) => new(
        form["To"].ToString(),
        [.. FieldsOf(form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (f.Name[Prefix.Length..], f.Value))]);

    private static IEnumerable<(string Name, string? Value)> FieldsOf(IFormCollection form) =>
        form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(value => (f.Key, value)));
}
