using System.Text.Json;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Administration.LegalReference.Forms;
using CaseManager.Web.TagHelpers.Forms;

namespace CaseManager.Web.Pages.Administration.LegalReference;

public static class LegalReferenceFormExtensions
{
    /// <summary>Sets the kind and the options of a form; <paramref name="code"/> may still be incomplete.</summary>
    public static async Task PrepareAsync(this LegalReferenceForm form, LegalReferenceKind? kind, string? code, CaseManagerDb db,
        CancellationToken cancellationToken)
    {
        form.Kind = kind;
        if (kind is LegalReferenceKind.NextStep or LegalReferenceKind.CompensationScheme or LegalReferenceKind.Calendar)
        {
            var book = await db.LoadDeadlineReferencesAsync(cancellationToken);
            form.Step.Schemes = Of(LegalReferenceKind.Scheme);
            form.Fund.Limitations = Of(LegalReferenceKind.DateRule);
            form.Calendar.ExistingYears =
                [.. book.Latest.Where(e => e.Code != code && code?.StartsWith($"{e.Jurisdiction}.", StringComparison.Ordinal) == true).Select(e => e.Details)
                    .OfType<WorkingDayCalendar>().Select(c => c.Year)];

            Option[] Of(LegalReferenceKind kind) => [.. book.Latest.Where(e => e.Kind == kind).Select(e => new Option(e.Code, $"{e.Code}: {e.Name}"))];
        }
    }

    public static bool IsSameAs(this LegalReferenceVersionDetails details, LegalReferenceVersionDetails others) =>
        JsonSerializer.Serialize(details, ShippedLegalReferences.JsonOptions) == JsonSerializer.Serialize(others, ShippedLegalReferences.JsonOptions);
}
