using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Justice;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Cases.Justice.Suspects;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Justice.Proceedings;

[Needs(Permission.ViewProceedings)]
public sealed class ProceedingModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
: ProceedingPage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public string? Agency { get; private set; }

    public IReadOnlyList<Hearing> Hearings { get; private set; } = [];

    public IReadOnlyList<DeadlineLine> Deadlines { get; private set; } = [];

    public DateOnly Today => CurrentUser.CreateStamp().Date;

    public IEnumerable<Proceeding> LinkedProceedings =>
        CaseFile.Proceedings.Where(p => p.Id == Proceeding.LinkedProceedingId || p.LinkedProceedingId == Proceeding.Id).OrderBy(p => p.Id);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Agency = await Db.Organisations.Where(o => (OrganisationId?)o.Id == Proceeding.AgencyId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        await Decryptor.DecryptAsync(Proceeding.Milestones, cancellationToken);
        var hearings = await Db.Hearings.AsNoTracking().Include(h => h.Matter).Where(h => h.CaseId == Case.Id && h.ProceedingId == ProceedingId)
            .ToListAsync(cancellationToken);
        await Decryptor.DecryptAsync([.. hearings, .. hearings.Select(h => h.Matter)], cancellationToken);
        Hearings = [.. hearings.OrderBy(h => h.Date).ThenBy(h => h.Hour)];
        Deadlines = await Db.GetProceedingDeadlines(Case.Id, ProceedingId).ToListAsync(cancellationToken);
        await Decryptor.DecryptAsync([.. Deadlines.Select(l => l.Deadline)], cancellationToken);
        _names = await Db.LoadStaffNamesAsync(Proceeding.Milestones.Select(m => m.RecordedBy), cancellationToken);
    }

    /// <summary>Verdicts, earliest first, by suspect letter and offence.</summary>
    public IReadOnlyList<(ApproximateDate Date, string Text)> Verdicts =>
    [
        .. from charge in GetCharges(Proceeding)
           from verdict in charge.ActiveVerdicts
           orderby verdict.DecidedOn.Earliest, verdict.Number
           select (verdict.DecidedOn, Texts["justice.verdict.summary", Texts.FormatLetter(CaseFile.Suspects, charge.SuspectId), GetOffence(charge).Name,
               Texts.Describe(verdict.Stage), Texts.Describe(verdict.Outcome)]),
    ];

    public string GetStaffName(StaffId staffId) => _names[staffId];
}
