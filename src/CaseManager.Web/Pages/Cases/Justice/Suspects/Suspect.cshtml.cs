using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

[Needs(Permission.ViewSuspects)]
public sealed class SuspectModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : SuspectPage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public string? Agency { get; private set; }

    public IReadOnlyList<SuspectStatusChange> Statuses { get; private set; } = [];

    /// <summary>Null if the suspect is not a victim, or if the caller may not see it.</summary>
    public NonPunishment? NonPunishment { get; private set; }

    /// <summary>Non-punishment rules of the EU and of the countries in the legal reference data.</summary>
    public IReadOnlyList<LegalReferenceEntry> NonPunishmentReferences { get; private set; } = [];

    public SummaryList Summary => SuspectSummary.Create(SuspectForm.FromSuspect(Suspect), Agency, Texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Agency = await Db.Organisations.Where(o => (OrganisationId?)o.Id == Suspect.AgencyId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        Statuses = [.. CaseFile.SuspectStatuses.Where(s => s.SuspectId == Suspect.Id).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id)];
        NonPunishment = CaseFile.FindNonPunishment(Suspect);
        NonPunishmentReferences = NonPunishment is null
            ? [] : [.. (await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.NonPunishment)).Latest];
        _names = await Db.LoadStaffNamesAsync([.. Statuses.Select(s => s.RecordedBy), Suspect.RecordedBy], cancellationToken);
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];

    public IEnumerable<SuspectLink> Links => CaseFile.SuspectLinks.Where(l => l.SuspectId == Suspect.Id).OrderBy(l => l.Id);

    /// <summary>Cover name of the victim who is this suspect.</summary>
    public string GetCoverName(NonPunishment statement) => CaseFile.Victims.Single(v => v.Id == statement.VictimId).CoverName;
}
