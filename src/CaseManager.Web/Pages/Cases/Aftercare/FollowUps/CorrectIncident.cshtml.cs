using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.FollowUps;

/// <summary>Corrects a critical incident; the original record is kept.</summary>
public sealed class CorrectIncidentModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : IncidentPage(db, documents, user, texts)
{
    [FromRoute(Name = "incident")]
    public Guid IncidentId { get; set; }

    private CriticalIncident? CorrectedIncident => CaseFile.Incidents.FirstOrDefault(i => i.Id == IncidentId);

    protected override bool IsAvailable => CorrectedIncident is not null;

    public void OnGet() => Input = Form.FromIncident(CorrectedIncident!);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => RecordAsync(IncidentId, cancellationToken);
}
