using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Corrects a session; the superseded record is kept.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class CorrectSessionModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SessionPage(db, documents, user, texts)
{
    [FromRoute(Name = "serviceSession")]
    public Guid SessionId { get; set; }

    public override IReadOnlyList<Attendance> Possible => Enum.GetValues<Attendance>();

    public override Guid? Instead => SessionId;

    protected override bool IsThere => Corrected is not null;

    private ServiceSession? Corrected => Service.Held.FirstOrDefault(s => s.Id == SessionId);

    public void OnGet() => Input = SessionForm.Of(Corrected!); // not null: otherwise the page is 404
}
