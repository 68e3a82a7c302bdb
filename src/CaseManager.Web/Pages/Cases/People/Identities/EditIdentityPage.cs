using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>Base of the pages that edit one part of a person's identity; the other parts stay unchanged.</summary>
[Needs(Permission.RecordIdentity)]
public abstract class EditIdentityPage<TForm>(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditPersonRecordPage<TForm>(db, documents, user, texts) where TForm : class, new()
{
    public override string Section => "person";

    public override string ReturnUrl => GetPageUrl("person");

    protected abstract IdentityPart Part { get; }

    /// <summary>The field that shows the error where a cover name reveals the real name.</summary>
    protected abstract string NameField { get; }

    protected abstract TForm CreateForm(IdentityDetails known);

    /// <summary>The known details with only the edited part replaced.</summary>
    protected abstract IdentityDetails ApplyForm(IdentityDetails known);

    /// <summary>The edited part, for display.</summary>
    protected abstract SummaryList GetSummary(IdentityDetails details);

    protected override IQueryable<Case> IncludeRelated(IQueryable<Case> cases) => cases
        .Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Victims).ThenInclude(v => v.Exploitation);

    protected override IEnumerable<ISealedRecord?> GetRecordsToDecrypt(Case caseFile, Victim victim) =>
        [.. caseFile.Victims.Select(v => v.Identity), victim.Exploitation];

    protected override ISealedRecord? GetRecord(Victim victim) => victim.Identity;

    protected override TForm CreateForm(Victim victim) => CreateForm(GetCurrentDetails(victim));

    protected override (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim) =>
        (GetSummary(GetCurrentDetails(victim)), GetSummary(ApplyForm(GetCurrentDetails(victim))));

    protected override (string Field, BusinessRule Rule)? FindBlocker(Case caseFile, Victim victim) =>
        caseFile.BlockerToRecordingIdentity(ApplyForm(GetCurrentDetails(victim))) is { } rule ? (NameField, rule) : null;

    protected override void Record(Case caseFile, Victim victim, AuditStamp stamp)
    {
        var wasChild = victim.IsPresumedChild;
        caseFile.RecordIdentity(victim, ApplyForm(GetCurrentDetails(victim)), Part, stamp);
        if (!wasChild)
        {
            caseFile.AddChildTasks(victim, stamp, Texts);
        }
    }

    private static IdentityDetails GetCurrentDetails(Victim victim) => victim.Identity!.Content!;
}
