using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>All victims of the case, with the details that the caller may see.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents) : CasePage(db)
{
    private IReadOnlyList<VictimLink> _links = [];

    public override string Section => "people";

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Victim> Victims { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Victims = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id)
            .Include(v => v.Exploitation).Include(v => v.Circumstances).Include(v => v.ChildProtection).Include(v => v.StatusDecisions)
            .Include(v => v.BroughtToSafetyRecords)
            .AsSplitQuery().ToListAsync(cancellationToken);
        _links = await Db.Links.AsNoTracking().Where(l => l.CaseId == Case.Id).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        await documents.DecryptAsync(
            [.. Victims.SelectMany(v => (Domain.ISealedRecord?[])[v.Circumstances, v.ChildProtection, .. v.StatusDecisions, .. v.BroughtToSafetyRecords])],
            cancellationToken);
    }

    public IEnumerable<(LinkKind Kind, string Other)> GetLinks(Victim victim) =>
        from link in _links
        let other = link.FindOther(victim.Id)
        where other is not null
        select (link.Kind, Victims.Single(v => v.Id == other).CoverName);

    public string GetPageUrl(Victim victim, string page) => $"/cases/{Case.Reference}/people/{page}?person={victim.Id.Value}";
}
