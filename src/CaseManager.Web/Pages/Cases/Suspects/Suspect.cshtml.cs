using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Suspects;

[Needs(Permission.ViewSuspects)]
public sealed class SuspectModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : SuspectPage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public string? Agency { get; private set; }

    public IReadOnlyList<SuspectStatusChange> Statuses { get; private set; } = [];

    /// <summary>Null if the suspect is not a victim, or if the caller may not see it.</summary>
    public NonPunishment? NonPunishment { get; private set; }

    /// <summary>Non-punishment rules of the EU and of the countries in the legal reference data.</summary>
    public IReadOnlyList<LawEntry> NonPunishmentLaw { get; private set; } = [];

    public FactSheet Facts => SuspectFactSheet.Of(SuspectForm.Of(Suspect), Agency, Texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Agency = await Db.Organisations.Where(o => (OrganisationId?)o.Id == Suspect.AgencyId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        Statuses = [.. Opened.SuspectStatuses.Where(s => s.SuspectId == Suspect.Id).OrderBy(s => s.RecordedAt).ThenBy(s => s.Id)];
        NonPunishment = Opened.NonPunishmentOf(Suspect);
        NonPunishmentLaw = NonPunishment is null ? [] : [.. (await Db.ReadLawAsync(cancellationToken, LawKind.NonPunishment)).Latest];
        _names = await Db.NamesAsync([.. Statuses.Select(s => s.RecordedBy), Suspect.AddedBy], cancellationToken);
    }

    public string NameOf(StaffId who) => _names[who];

    public IEnumerable<SuspectLink> Links => Opened.SuspectLinks.Where(l => l.SuspectId == Suspect.Id).OrderBy(l => l.Id);

    /// <summary>Cover name of the victim who is this suspect.</summary>
    public string CoverNameOf(NonPunishment said) => Opened.Victims.Single(v => v.Id == said.VictimId).CoverName;
}
