using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Services;

[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, Documents documents) : CasePersonPage(db)
{
    public override string Section => "services";

    public override string MenuSection => "aftercare";

    public IReadOnlyList<ServiceLine> All { get; private set; } = [];

    /// <summary>Services in progress, awaited and ended.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<ServiceLine> Lines)> Parts =>
        new (string, IReadOnlyList<ServiceLine>)[] { ("services.running", Running), ("services.waiting", Waiting), ("services.over", [.. All.Where(l => l.Service.State.IsOver())]) }.Where(p => p.Item2.Count > 0);

    public IReadOnlyList<ServiceLine> Running => [.. All.Where(l => l.Service.State == ServiceState.Running)];

    /// <summary>Services not yet started, longest wait first.</summary>
    public IReadOnlyList<ServiceLine> Waiting => [.. All.Where(l => l.Service.State != ServiceState.Running && !l.Service.State.IsOver()).OrderBy(l => l.Service.AwaitedSince?.Earliest ?? DateOnly.MaxValue)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var opened = await Db.CaseWithServicesAsync(Case.Id, Person.Id, cancellationToken);
        var providers = await Db.ProvidersOfAsync(opened.Services, cancellationToken);
        var goals = await Db.GoalsOfAsync(documents, Person.Id, cancellationToken);
        All = [.. opened.Services.OrderBy(s => s.Id).Select(s => new ServiceLine(s, s.Provision is { } by ? providers.GetValueOrDefault(by.ProviderId) : null, goals.FirstOrDefault(g => g.Id == s.GoalId)))];
    }

    public string Sentence(Texts texts) => All.Count == 0 ? texts["services.sentence.none"]
        : $"{(Running.Count == 0 ? texts["services.sentence.noneRunning"] : texts.Count("services.sentence.running", Running.Count))} {(Waiting.Count == 0 ? texts["services.sentence.noneWaiting"] : texts.Count("services.sentence.waiting", Waiting.Count))}";
}
