using System.Globalization;
using System.Text;
using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>
/// The dates that the reader looks after, as a calendar file (RFC 5545): the day and the reference of the case, and nothing else. It leaves the app and
/// may be read by anyone who sees the calendar.
/// </summary>
[Needs(Permission.ViewDeadlines)]
public sealed class CalendarModel(CaseManagerDb db, CurrentUser user) : PageModel
{
    private const int Most = 1000;
    private const int YearsAhead = 12;
    private const string Day = "yyyyMMdd";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var today = user.Sign().Day;
        var dates = await db.DeadlinesOwnedBy(user.Id, user.Now, today, today.AddYears(YearsAhead), Most).ToListAsync(cancellationToken);
        var stamp = user.Now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseManager//EN",
            .. dates.SelectMany(d => new[]
            {
                "BEGIN:VEVENT", $"UID:{d.Deadline.Id}", $"DTSTAMP:{stamp}",
                $"DTSTART;VALUE=DATE:{DayOf(d.Deadline.DueOn)}", $"DTEND;VALUE=DATE:{DayOf(d.Deadline.DueOn.AddDays(1))}",
                $"SUMMARY:{d.Reference}", "TRANSP:TRANSPARENT", "END:VEVENT",
            }),
            "END:VCALENDAR", "",
        ];
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/calendar; charset=utf-8", "deadlines.ics");
    }

    private static string DayOf(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
