using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Outcomes;

/// <summary>Corrects or completes an assessment; the superseded record is kept.</summary>
public sealed class CorrectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : OutcomePage(db, documents, user, texts)
{
    [FromRoute(Name = "outcome")]
    public Guid OutcomeId { get; set; }

    protected override Guid? SupersedesId => OutcomeId;

    public void OnGet()
    {
        Input = OutcomeForm.FromAssessment(CorrectedAssessment!, Instrument.Definition.RatedBy); // not null: otherwise the page is 404
        Input.Version = Instrument.Version;
        Input.Align(Instrument.Definition);
    }

    // Uses the version of the original assessment; a post is always accepted here, because the domain reports a concurrent correction.
    protected override Instrument? FindInstrument(IReadOnlyList<Instrument> versions) =>
        CorrectedAssessment is { } before && (HttpMethods.IsPost(Request.Method) || CaseFile.GetOutcomes(Person.Id, before.InstrumentCode).Contains(before))
            ? versions.Single(v => v.Code == before.InstrumentCode && v.Version == before.InstrumentVersion) : null;

    private OutcomeAssessment? CorrectedAssessment => CaseFile.Outcomes.FirstOrDefault(o => o.Id == OutcomeId);
}
