using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.FollowUps;

/// <summary>Corrects a critical incident; the original record is kept.</summary>
public sealed class CorrectIncidentModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : IncidentPage(db, documents, user, texts)
{
    [FromRoute(Name = "incident")]
    public Guid IncidentId { get; set; }

    private CriticalIncident? Known => Opened.Incidents.FirstOrDefault(i => i.Id == IncidentId);

    protected override bool IsThere => Known is not null;

    public void OnGet() => Input = Form.Of(Known!);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(IncidentId, cancellationToken);
}
