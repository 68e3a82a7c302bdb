using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Outcomes;

/// <summary>Corrects or completes an assessment; the superseded record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : OutcomePage(db, documents, user, texts)
{
    [FromRoute(Name = "outcome")]
    public Guid OutcomeId { get; set; }

    protected override Guid? Instead => OutcomeId;

    public void OnGet()
    {
        Input = OutcomeForm.Of(Corrected!, Instrument.Definition.RatedBy); // not null: otherwise Find returns no instrument
        Input.Version = Instrument.Version;
        Input.Align(Instrument.Definition);
    }

    // Uses the version of the original assessment; a post is always accepted here, because the domain reports a concurrent correction.
    protected override Instrument? Find(IReadOnlyList<Instrument> versions) =>
        Corrected is { } before && (HttpMethods.IsPost(Request.Method) || Opened.OutcomesOf(Person.Id, before.InstrumentCode).Contains(before))
            ? versions.Single(v => v.Code == before.InstrumentCode && v.Version == before.InstrumentVersion) : null;

    private OutcomeAssessment? Corrected => Opened.Outcomes.FirstOrDefault(o => o.Id == OutcomeId);
}
