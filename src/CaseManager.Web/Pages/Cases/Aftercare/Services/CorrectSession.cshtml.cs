using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>Corrects a session; the superseded record is kept.</summary>
[Needs(Permission.RecordAftercare)]
public sealed class CorrectSessionModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: SessionPage(db, documents, user, texts)
{
    [FromRoute(Name = "serviceSession")]
    public Guid SessionId { get; set; }

    public override IReadOnlyList<Attendance> AllowedAttendances => Enum.GetValues<Attendance>();

    public override Guid? SupersedesId => SessionId;

    protected override bool IsAvailable => CorrectedSession is not null;

    private ServiceSession? CorrectedSession => Service.ActiveSessions.FirstOrDefault(s => s.Id == SessionId);

    public void OnGet() => Input = SessionForm.FromSession(CorrectedSession!); // not null: otherwise the page is 404
}
