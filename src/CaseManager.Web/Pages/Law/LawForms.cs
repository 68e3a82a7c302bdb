using System.Text.Json;
using CaseManager.Data;
using CaseManager.Data.Law;
using CaseManager.Domain.Law;
using CaseManager.Web.Pages.Law.Forms;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Law;

public static class LawForms
{
    /// <summary>Sets the kind and the options of a form; <paramref name="code"/> may still be incomplete.</summary>
    public static async Task PrepareAsync(this LawForm form, LawKind? kind, string? code, CaseManagerDb db, CancellationToken cancellationToken)
    {
        form.Kind = kind;
        if (kind is LawKind.NextStep or LawKind.CompensationScheme or LawKind.Calendar)
        {
            var book = await db.ReadDateLawAsync(cancellationToken);
            form.Step.Schemes = Of(LawKind.Scheme);
            form.Fund.Limitations = Of(LawKind.DateRule);
            form.Calendar.Taken =
                [.. book.Latest.Where(e => e.Code != code && code?.StartsWith($"{e.Jurisdiction}.", StringComparison.Ordinal) == true).Select(e => e.Details).OfType<WorkingDayCalendar>().Select(c => c.Year)];

            Option[] Of(LawKind kind) => [.. book.Latest.Where(e => e.Kind == kind).Select(e => new Option(e.Code, $"{e.Code}: {e.Name}"))];
        }
    }

    public static bool IsSameAs(this LawFacts facts, LawFacts others) => JsonSerializer.Serialize(facts, ShippedLaw.Format) == JsonSerializer.Serialize(others, ShippedLaw.Format);
}
