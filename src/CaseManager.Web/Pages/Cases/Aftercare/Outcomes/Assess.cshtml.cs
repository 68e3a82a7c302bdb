using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

public sealed class AssessModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : OutcomePage(db, documents, user, texts)
{
    [FromRoute(Name = "instrument")]
    public string Code { get; set; } = "";

    public void OnGet() => (Input.Occasion, Input.AssessedOn) = (CaseFile.GetNextOccasion(Person.Id, Instrument).ToString(), DateInput.FromDate(Today));

    // A post uses the version that the form was created from, because a newer one may exist by then; a new form uses the latest version.
    protected override Instrument? FindInstrument(IReadOnlyList<Instrument> versions) =>
        versions.Where(v => v.Code == Code).OrderBy(v => HttpMethods.IsPost(Request.Method) && v.Version == Input.Version).ThenBy(v => v.Version)
        .LastOrDefault();
}
