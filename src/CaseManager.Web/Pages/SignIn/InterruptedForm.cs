using Microsoft.AspNetCore.Diagnostics;

namespace CaseManager.Web.Pages.SignIn;

/// <summary>
/// A form posted after the session expired; the resubmission page holds it and posts it again to <paramref name="Url"/>.
/// <paramref name="Fields"/> are unchanged, as posted.
/// </summary>
public sealed record InterruptedForm(string Url, IReadOnlyList<(string Name, string? Value)> Fields)
{
    /// <summary>Prefix of the names of held fields.</summary>
    public const string Prefix = "kept.";

    // A page left open on a shared computer must not contain a password.
    private static readonly PathString[] _excludedPaths = ["/account/password", "/link"];

    public static InterruptedForm Empty { get; } = new("", []);

    /// <summary>The form whose response this page replaces; null if the page was requested directly.</summary>
    public static InterruptedForm? FromInterruptedRequest(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } interrupted ? new(
            interrupted.OriginalPath + interrupted.OriginalQueryString,
            _excludedPaths.Any(path => new PathString(interrupted.OriginalPath).StartsWithSegments(path)) ? [] : [.. GetFields(http.Request.Form)]) : null;

    /// <summary>The form that the page held and posted back.</summary>
    public static InterruptedForm FromPostedForm(IFormCollection form) => new(
        form["Url"].ToString(),
        [.. GetFields(form).Where(f => f.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(f => (f.Name[Prefix.Length..], f.Value))]);

    private static IEnumerable<(string Name, string? Value)> GetFields(IFormCollection form) =>
        form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value.Select(value => (f.Key, value)));
}
