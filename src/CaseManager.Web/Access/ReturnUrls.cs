using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Access;

/// <summary>The address to return to after signing in, which comes with the request.</summary>
public static class ReturnUrls
{
    /// <summary>The requested address if it is local to this site; otherwise <paramref name="otherwise"/>.</summary>
    public static string GetReturnUrl(this IUrlHelper url, string? requested, string otherwise = "/") =>
        url.IsLocalUrl(requested) ? Escape(requested!) : otherwise;

    // A header holds ASCII only. Nothing else is changed: a normalised path could begin with two slashes, and name another site.
    private static string Escape(string url) =>
        string.Concat(url.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
