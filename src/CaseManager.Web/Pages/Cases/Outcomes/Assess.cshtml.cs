using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Outcomes;

public sealed class AssessModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : OutcomePage(db, documents, user, texts)
{
    [FromRoute(Name = "instrument")]
    public string Code { get; set; } = "";

    public void OnGet() => (Input.Occasion, Input.On) = (Opened.NextOccasion(Person.Id, Instrument).ToString(), DateInput.Of(Today));

    // The version that the form was created from, otherwise the latest.
    protected override Instrument? Find(IReadOnlyList<Instrument> versions) =>
        versions.Where(v => v.Code == Code).OrderBy(v => HttpMethods.IsPost(Request.Method) && v.Version == Input.Version).ThenBy(v => v.Version).LastOrDefault();
}
