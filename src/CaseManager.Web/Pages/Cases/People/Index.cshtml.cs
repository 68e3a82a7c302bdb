using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>All victims of the case, with the details that the caller may see.</summary>
[Needs(Permission.ViewCases)]
public sealed class IndexModel(CaseManagerDb db, Documents documents) : CasePage(db)
{
    private IReadOnlyList<VictimLink> _links = [];

    public override string Section => "people";

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Victim> Victims { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Victims = await Db.Victims.AsNoTracking().Where(v => v.CaseId == Case.Id).OrderBy(v => v.Id)
            .Include(v => v.Exploitation).Include(v => v.Circumstances).Include(v => v.ChildProtection).Include(v => v.StatusDecisions).Include(v => v.TimesBroughtToSafety)
            .AsSplitQuery().ToListAsync(cancellationToken);
        _links = await Db.Links.AsNoTracking().Where(l => l.CaseId == Case.Id).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        await documents.OpenAsync(
            [.. Victims.SelectMany(v => (Domain.ISealedRecord?[])[v.Circumstances, v.ChildProtection, .. v.StatusDecisions, .. v.TimesBroughtToSafety])], cancellationToken);
    }

    public IEnumerable<(LinkKind Kind, string Other)> LinksOf(Victim victim) =>
        from link in _links
        let other = link.From(victim.Id)
        where other is not null
        select (link.Kind, Victims.Single(v => v.Id == other).CoverName);

    public string Address(Victim victim, string page) => $"/cases/{Case.Reference}/people/{page}?person={victim.Id.Value}";
}
