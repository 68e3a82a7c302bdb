using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Cases.Deadlines;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identification;

/// <summary>An identification procedure for display; <paramref name="Next"/> is what law or practice requires next, null where no such entry exists.</summary>
public sealed record ProcedureLine(IdentificationProcedure Procedure, LawEntry Scheme, LawEntry? Next, IReadOnlyList<DeadlineLine> Deadlines)
{
    public Scheme Rules => (Scheme)Scheme.Details;
}

/// <summary>A person's identification procedures with status, steps, next step and deadlines.</summary>
[Needs(Permission.ViewIdentification)]
public sealed class IndexModel(CaseManagerDb db, Documents documents, CurrentUser user) : CasePersonPage(db)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    private Dictionary<Guid, string> _documents = [];

    public override string Section => "identification";

    public IReadOnlyList<ProcedureLine> Procedures { get; private set; } = [];

    public DateOnly Today => user.Sign().Day;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var procedures = await Db.ProceduresOfAsync(documents, Person.Id, cancellationToken);
        var law = await Db.ReadLawAsync(cancellationToken, LawKind.Scheme, LawKind.NextStep);
        var deadlines = await Db.DeadlinesOf(Person.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. deadlines.Select(l => l.Deadline)], cancellationToken);
        var victim = await Db.Victims.AsNoTracking().Include(v => v.Identity).SingleAsync(v => v.Id == Person.Id, cancellationToken);
        await documents.OpenAsync([victim.Identity], cancellationToken);
        var isChild = victim.IsChildOn(Today);
        Procedures = [.. procedures.Select(p => new ProcedureLine(
            p,
            law.Find(p.SchemeCode, p.SchemeVersion),
            law.NextStep(TrackKind.Protection, p.SchemeCode, [.. p.Happened.Select(s => s.What)], isChild, Today),
            [.. deadlines.Where(l => l.Deadline.ProcedureId == p.Id).OrderBy(l => !l.Deadline.IsAwaited(Today)).ThenBy(l => l.Deadline.DueOn)]))];
        _names = await Db.NamesAsync([.. procedures.SelectMany(p => p.Steps).Select(s => s.RecordedBy).Distinct()], cancellationToken);
        Guid[] named = [.. procedures.SelectMany(p => p.Steps).Select(s => s.Content!.Document).OfType<Guid>()];
        var papers = await Db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == Case.Id && named.Contains(d.Id)).ToListAsync(cancellationToken);
        await documents.OpenAsync([.. papers], cancellationToken);
        _documents = papers.ToDictionary(d => d.Id, d => d.Content!.Title);
    }

    public string NameOf(StaffId who) => _names[who];

    /// <summary>Summary sentence with the status of each procedure.</summary>
    public string Sentence(Texts texts) => Procedures.Count == 0
        ? texts["identification.sentence.none"]
        : string.Join(" ", Procedures.Select(p => texts["identification.sentence", texts[$"countries.{p.Procedure.Country}"], texts.Of(p.Procedure.State, p.Procedure.Country)]));

    /// <summary>Authority, reference, reasons and supporting document of a step; the document only where the reader may see it.</summary>
    public IEnumerable<string> Say(IdentificationStep step, Texts texts)
    {
        var account = step.Content!;
        return new[]
        {
            account.Authority is { } authority ? texts[step.What == LegalEvent.Referred ? "identification.via" : "identification.by", authority] : null,
            account.ExternalReference is { } reference ? texts["identification.reference", reference] : null,
            account.Reasons,
            account.Document is { } document && _documents.TryGetValue(document, out var title) ? texts["identification.document.said", title] : null,
        }.OfType<string>();
    }
}
