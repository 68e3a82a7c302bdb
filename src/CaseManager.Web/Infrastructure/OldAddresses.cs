using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Rewrite;

namespace CaseManager.Web.Infrastructure;

/// <summary>Addresses that were renamed, for bookmarks and printed documents: each is answered with a permanent redirect.</summary>
public static class OldAddresses
{
    /// <summary>Old and new address. A name in braces is one segment, which the new address repeats.</summary>
    public static IReadOnlyList<(string Old, string New)> All { get; } =
    [
        ("work", "my-work"),
        ("work/deadlines.ics", "my-work/deadlines.ics"),
        ("find", "search"),
        ("inquiries", "cross-office-matches"),
        ("inquiries/{inquiry}", "cross-office-matches/{inquiry}"),
        ("world", "international-comparison"),
        ("world/differences", "international-comparison/differences"),
        ("world/load", "international-comparison/load"),
        ("law", "legal-reference"),
        ("law/add", "legal-reference/add"),
        ("law/what-if", "legal-reference/calculator"),
        ("law/{code}", "legal-reference/{code}"),
        ("law/{code}/change", "legal-reference/{code}/change"),
        ("lost-factors", "account-requests"),
        ("factor-resets", "account-requests"),
        ("lost-factors/{reset}", "account-requests/{reset}"),
        ("factor-resets/{reset}", "account-requests/{reset}"),
        ("accounts/{id}/lost-factor", "accounts/{id}/factor-reset"),
        ("programme/meanings", "programme/definitions"),
        ("sign-in/prove", "sign-in/confirm"),
        ("sign-in/again", "sign-in/resubmit"),
        ("caseload/hand-over", "caseload/transfer"),
        ("cases/{reference}/looks", "cases/{reference}/access-log"),
        ("cases/{reference}/team/bar", "cases/{reference}/team/restrict"),
        ("cases/{reference}/team/no-access", "cases/{reference}/team/restrictions"),
        ("cases/{reference}/tasks/{task}/hand-over", "cases/{reference}/tasks/{task}/transfer"),
        ("cases/{reference}/tasks/{task}/move", "cases/{reference}/tasks/{task}/reschedule"),
        ("cases/{reference}/deadlines/{deadline}/hand-over", "cases/{reference}/deadlines/{deadline}/transfer"),
        ("cases/{reference}/justice/begin", "cases/{reference}/justice/start"),
        ("cases/{reference}/justice/charges/{charge}/take-back", "cases/{reference}/justice/charges/{charge}/recorded-in-error"),
        ("cases/{reference}/identification/begin", "cases/{reference}/identification/start"),
        ("cases/{reference}/compensation/begin", "cases/{reference}/compensation/start"),
        ("cases/{reference}/compensation/{claim}/payments/{payment}/take-back", "cases/{reference}/compensation/{claim}/payments/{payment}/reversal"),
        ("cases/{reference}/feedback/take", "cases/{reference}/feedback/record"),
        ("cases/{reference}/notes/write", "cases/{reference}/notes/add"),
        ("cases/{reference}/health-summary/write", "cases/{reference}/health-summary/record"),
        ("cases/{reference}/assessment/keep", "cases/{reference}/assessment/save"),
    ];

    /// <summary>Redirects before authentication, because an address discloses nothing about a case.</summary>
    public static IApplicationBuilder UseOldAddresses(this IApplicationBuilder app)
    {
        var options = new RewriteOptions();
        foreach (var (old, current) in All)
        {
            options.AddRedirect($"^{Replace(Regex.Escape(old), _ => "([^/]+)")}$", Replace(current, number => $"${number}"),
                StatusCodes.Status301MovedPermanently);
        }

        return app.UseRewriter(options);
    }

    private static string Replace(string address, Func<int, string> segment)
    {
        var number = 0;
        return string.Join('/', address.Split('/').Select(part => part.TrimStart('\\').StartsWith('{') ? segment(++number) : part));
    }
}
