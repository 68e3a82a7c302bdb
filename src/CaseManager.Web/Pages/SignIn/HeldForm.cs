using Microsoft.AspNetCore.Diagnostics;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>
/// A form posted after the session or the reauthentication expired; the page that asks for it holds the form and resubmits it. <paramref name="To"/> is the
/// URL, <paramref name="Fields"/> are as posted.
/// </summary>
public sealed record HeldForm(string To, IReadOnlyList<(string Name, string? Value)> Fields)
{
    /// <summary>Prefix of the names of held fields.</summary>
    public const string Prefix = "kept.";

    // A page left open on a shared computer must not contain a password.
    private static readonly PathString[] _neverHeld = ["/account/password", "/link"];

    public static HeldForm Nothing { get; } = new("", []);

    /// <summary>The form whose response this page replaces; null if the page was requested directly.</summary>
    public static HeldForm? OfInterrupted(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } interrupted ? new(
            interrupted.OriginalPath + interrupted.OriginalQueryString,
            _neverHeld.Any(path => new PathString(interrupted.OriginalPath).StartsWithSegments(path)) ? [] : [.. FieldsOf(http.Request.Form)]) : null;

    /// <summary>The form that the page held and posted back.</summary>
    public static HeldForm OfSent(IFormCollection form) => new(
        form["To"].ToString(),
        [.. FieldsOf(form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (f.Name[Prefix.Length..], f.Value))]);

    private static IEnumerable<(string Name, string? Value)> FieldsOf(IFormCollection form) =>
        form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(value => (f.Key, value)));
}
