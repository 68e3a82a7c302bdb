using System.Globalization;
using System.Text;
using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Hearings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Deadlines;

/// <summary>
/// The reader's legal deadlines and hearing days as a calendar file (RFC 5545). It holds only days and case references, because it leaves the application and
/// anyone who sees the calendar can read it.
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
        var hearings = await db.HearingsFor(user.Id, user.Now, today, today.AddYears(YearsAhead), Most).ToListAsync(cancellationToken);
        var days = dates.Select(d => (d.Deadline.Id, Day: d.Deadline.DueOn, d.Reference)).Concat(hearings.Select(h => (h.Id, h.Day, h.Reference)));
        var stamp = user.Now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        IEnumerable<string> lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CaseManager//EN",
            .. days.SelectMany(d => new[]
            {
                "BEGIN:VEVENT", $"UID:{d.Id}", $"DTSTAMP:{stamp}",
                $"DTSTART;VALUE=DATE:{DayOf(d.Day)}", $"DTEND;VALUE=DATE:{DayOf(d.Day.AddDays(1))}",
                $"SUMMARY:{d.Reference}", "TRANSP:TRANSPARENT", "END:VEVENT",
            }),
            "END:VCALENDAR", "",
        ];
        return File(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "text/calendar; charset=utf-8", "deadlines.ics");
    }

    private static string DayOf(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);
}
