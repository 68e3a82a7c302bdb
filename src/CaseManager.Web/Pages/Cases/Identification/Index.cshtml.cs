using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>
/// An identification procedure for display; <paramref name="NextStep"/> is the next step that law or practice requires, null if there is none.
/// </summary>
public sealed record ProcedureLine(IdentificationProcedure Procedure, LegalReferenceEntry Scheme, LegalReferenceEntry? NextStep,
    IReadOnlyList<DeadlineLine> Deadlines)
{
    public Scheme Rules => (Scheme)Scheme.Details;
}

/// <summary>A person's identification procedures with status, steps, next step and deadlines.</summary>
[Needs(Permission.ViewIdentification)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    private Dictionary<Guid, string> _documents = [];

    public override string Section => "identification";

    public IReadOnlyList<ProcedureLine> Procedures { get; private set; } = [];

    public DateOnly Today => user.CreateStamp().Date;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var procedures = await Db.LoadProceduresAsync(documents, Person.Id, cancellationToken);
        var law = await Db.LoadLegalReferencesAsync(cancellationToken, LegalReferenceKind.Scheme, LegalReferenceKind.NextStep);
        var deadlines = await Db.GetDeadlines(Person.Id).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. deadlines.Select(l => l.Deadline)], cancellationToken);
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Identity).SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.DecryptAsync([victim.Identity], cancellationToken);
        var isChild = victim.IsChildOn(Today);
        Procedures = [.. procedures.Select(p => new ProcedureLine(
            p,
            law.Find(p.SchemeCode, p.SchemeVersion),
            law.FindNextStep(TrackKind.Protection, p.SchemeCode, [.. p.ActiveSteps.Select(s => s.Event)], isChild, Today),
            [.. deadlines.Where(l => l.Deadline.ProcedureId == p.Id).OrderBy(l => !l.Deadline.IsPending(Today)).ThenBy(l => l.Deadline.DueOn)]))];
        _names = await Db.LoadStaffNamesAsync([.. procedures.SelectMany(p => p.Steps).Select(s => s.RecordedBy).Distinct()], cancellationToken);
        Guid[] named = [.. procedures.SelectMany(p => p.Steps).Select(s => s.Content!.DocumentId).OfType<Guid>()];
        var papers = await Db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == Case.Id && named.Contains(d.Id)).ToListAsync(cancellationToken);
        await documents.DecryptAsync([.. papers], cancellationToken);
        _documents = papers.ToDictionary(d => d.Id, d => d.Content!.Title);
    }

    public string GetStaffName(StaffId staffId) => _names[staffId];

    /// <summary>Summary sentence with the status of each procedure.</summary>
    public string GetSummaryText(TextLocalizer texts) => Procedures.Count == 0
        ? texts["identification.summary.none"]
        : string.Join(" ",
            Procedures.Select(p => texts["identification.summary", texts[$"countries.{p.Procedure.Country}"],
                texts.DescribeState(p.Procedure.State, p.Procedure.Country)]));

    /// <summary>Authority, reference, reasons and supporting document of a step; the document only where the reader may see it.</summary>
    public IEnumerable<string> DescribeStep(IdentificationStep step, TextLocalizer texts)
    {
        var account = step.Content!;
        return new[]
        {
            account.Authority is { } authority
            ? texts[step.Event == LegalEvent.Referred ? "identification.authority.referredVia" : "identification.authority.summary", authority] : null,
            account.ExternalReference is { } reference ? texts["identification.externalReference.summary", reference] : null,
            account.Reasons,
            account.DocumentId is { } document && _documents.TryGetValue(document, out var title) ? texts["identification.document.summary", title] : null,
        }.OfType<string>();
    }
}
