using System.Globalization;
using System.Text;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Justice.Hearings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.Deadlines;

/// <summary>
/// The reader's legal deadlines and hearing days as a calendar file (RFC 5545). It holds only days and case references, because it leaves the application and
/// anyone who sees the calendar can read it.
/// </summary>
[Needs(Permission.ViewDeadlines)]
public sealed class CalendarModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : PageModel
{
    private const int MaxEntries = 1000;
    private const int YearsAhead = 12;
    private const string DateFormat = "yyyyMMdd";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = user.CreateStamp().Date;
        var dates = await db.GetOwnedDeadlines(user.Id, user.UtcNow, today, today.AddYears(YearsAhead), MaxEntries).ToListAsync(cancellationToken);
        var planned = await db.LoadPlannedHearingsAsync(user.Id, user.UtcNow, cancellationToken);
        await documents.DecryptAsync([.. planned.Select(p => p.Hearing)], cancellationToken);
        var hearings = planned.GetHearings(today, today.AddYears(YearsAhead), MaxEntries);
        var days = dates.Select(d => (d.Deadline.Id, Date: d.Deadline.DueOn, d.Reference)).Concat(hearings.Select(h => (h.Id, h.Date, h.Reference)));
        var stamp = user.UtcNow.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseManager//EN",
            .. days.SelectMany(d => new[]
            {
                "BEGIN:VEVENT", $"UID:{d.Id}", $"DTSTAMP:{stamp}",
                $"DTSTART;VALUE=DATE:{FormatDate(d.Date)}", $"DTEND;VALUE=DATE:{FormatDate(d.Date.AddDays(1))}",
                $"SUMMARY:{d.Reference}", "TRANSP:TRANSPARENT", "END:VEVENT",
            }),
            "END:VCALENDAR", "",
        ];
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/calendar; charset=utf-8", "deadlines.ics");
    }

    private static string FormatDate(DateOnly day) => day.ToString(DateFormat, CultureInfo.InvariantCulture);
}
