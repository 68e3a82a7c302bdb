using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Suspects;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice;

[Needs(Permission.ViewProceedings)]
public sealed class ProceedingModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ProceedingPage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public string? Agency { get; private set; }

    public IReadOnlyList<Hearing> Hearings { get; private set; } = [];

    public IReadOnlyList<DeadlineLine> Deadlines { get; private set; } = [];

    public DateOnly Today => Reader.Sign().Day;

    public IEnumerable<Proceeding> Linked => Opened.Proceedings.Where(p => p.Id == Proceeding.LinkedTo || p.LinkedTo == Proceeding.Id).OrderBy(p => p.Id);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Agency = await Db.Organisations.Where(o => (OrganisationId?)o.Id == Proceeding.AgencyId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        await Documents.OpenAsync(Proceeding.Milestones, cancellationToken);
        Hearings = await Db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == Case.Id && h.ProceedingId == ProceedingId).OrderBy(h => h.Day).ThenBy(h => h.Hour).ToListAsync(cancellationToken);
        await Documents.OpenAsync([.. Hearings.Select(h => h.Matter)], cancellationToken);
        Deadlines = await Db.DeadlinesFrom(Case.Id, ProceedingId).ToListAsync(cancellationToken);
        await Documents.OpenAsync([.. Deadlines.Select(l => l.Deadline)], cancellationToken);
        _names = await Db.NamesAsync(Proceeding.Milestones.Select(m => m.RecordedBy), cancellationToken);
    }

    /// <summary>Verdicts, earliest first, by suspect letter and offence.</summary>
    public IReadOnlyList<(ApproximateDate On, string Said)> Verdicts =>
    [
        .. from charge in ChargesOf(Proceeding)
           from verdict in charge.Decided
           orderby verdict.On.Earliest, verdict.Number
           select (verdict.On, Texts["justice.verdict.of", Texts.LetterOf(Opened.Suspects, charge.SuspectId), OffenceOf(charge).Name, Texts.Of(verdict.Stage), Texts.Of(verdict.Outcome)]),
    ];

    public string NameOf(StaffId who) => _names[who];
}
