using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>Takes down how someone was after all, or what was missing. What was first taken down stays on file.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : OutcomePage(db, documents, user, texts)
{
    [FromRoute(Name = "outcome")]
    public Guid OutcomeId { get; set; }

    protected override Guid? Instead => OutcomeId;

    public void OnGet()
    {
        Input = OutcomeForm.Of(Corrected!, Instrument.Definition.RatedBy); // there: else there is no instrument
        Input.Version = Instrument.Version;
        Input.Align(Instrument.Definition);
    }

    // By the version that it was made with. What was sent is answered by the domain, where someone corrected it meanwhile.
    protected override Instrument? Find(IReadOnlyList<Instrument> versions) =>
        Corrected is { } before && (HttpMethods.IsPost(Request.Method) || Opened.OutcomesOf(Person.Id, before.InstrumentCode).Contains(before))
            ? versions.Single(v => v.Code == before.InstrumentCode && v.Version == before.InstrumentVersion) : null;

    private OutcomeAssessment? Corrected => Opened.Outcomes.FirstOrDefault(o => o.Id == OutcomeId);
}
