using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Tracks;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases;

/// <summary>The case on one screen, as far as its reader may know it.</summary>
[Needs(Permission.ViewCases)]
public sealed class OverviewModel(CaseManagerDb db, Documents documents, CurrentUser user, TrackQueries tracks) : CasePersonPage(db)
{
    private const int RecentEvents = 6;

    public override string Section => "overview";

    public Victim Victim { get; private set; } = null!;

    /// <summary>What the file shows; null where it is not shared with the reader.</summary>
    public Finding? Finding { get; private set; }

    /// <summary>What the survivor agreed to, as far as the reader may know.</summary>
    public IReadOnlyList<Consent> Consents { get; private set; } = [];

    public IReadOnlyList<TeamMember> Team { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>Protection, justice and recovery, as far as the reader may know.</summary>
    public IReadOnlyList<Track> Tracks { get; private set; } = [];

    /// <summary>The cases that go on in this one, as far as the reader may know of them.</summary>
    public IReadOnlyList<CaseReference> GoOnHere { get; private set; } = [];

    /// <summary>Whether the reader may change the team.</summary>
    public bool Directs { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Victim = await Db.Victims.AsNoTracking()
            .Include(v => v.Identity).Include(v => v.SafeContact).Include(v => v.Safety).Include(v => v.Exploitation).Include(v => v.Indicators).Include(v => v.ChildProtection)
            .Include(v => v.RiskAssessments.OrderByDescending(r => r.RecordedAt).Take(1)).Include(v => v.MissingEpisodes.Where(m => m.EndedAt == null))
            .SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.OpenAsync([Victim.Identity, Victim.SafeContact, Victim.Safety, Victim.Exploitation, Victim.ChildProtection, .. Victim.Indicators], cancellationToken);
        Finding = Victim.FindingFor(user.Role);
        Consents = await Db.Consents.AsNoTracking().Where(c => c.VictimId == Person.Id).ToListAsync(cancellationToken);
        Team = await Db.LiveTeam(Case.Id, user.Now).ToListAsync(cancellationToken);
        History = await Db.HistoryOf(Case.Id).Take(RecentEvents).ToListAsync(cancellationToken);
        Tracks = await tracks.ReadAsync(Case, Victim, cancellationToken);
        GoOnHere = await Db.Merges.Where(m => m.IntoId == Case.Id && m.UndoneAt == null).Join(Db.Cases, m => m.CaseId, c => c.Id, (_, c) => c.Reference).ToListAsync(cancellationToken);
        Directs = await Db.DirectsAsync(Case.Id, cancellationToken);
    }

    /// <summary>The colour of the tag of a risk; the word stands beside it.</summary>
    public static string ColourOf(RiskLevel level) => level switch
    {
        RiskLevel.Critical => "red",
        RiskLevel.High => "orange",
        RiskLevel.Medium => "yellow",
        _ => "grey",
    };
}
