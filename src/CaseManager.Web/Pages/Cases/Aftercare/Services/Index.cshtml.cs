using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

[Needs(Permission.ViewAftercare)]
public sealed class IndexModel(CaseManagerDb db, RecordDecryptor documents) : CasePersonPage(db)
{
    public override string Section => "services";

    public override string MenuSection => "aftercare";

    public IReadOnlyList<ServiceLine> All { get; private set; } = [];

    /// <summary>Services in progress, awaited and ended.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<ServiceLine> Lines)> Groups =>
        new (string, IReadOnlyList<ServiceLine>)[] { ("services.running", Running), ("services.waiting", Waiting),
            ("services.ended", [.. All.Where(l => l.Service.State.IsFinal())]) }.Where(p => p.Item2.Count > 0);

    public IReadOnlyList<ServiceLine> Running => [.. All.Where(l => l.Service.State == ServiceState.Running)];

    /// <summary>Services not yet started, longest wait first.</summary>
    public IReadOnlyList<ServiceLine> Waiting =>
        [.. All.Where(l => l.Service.State != ServiceState.Running && !l.Service.State.IsFinal())
            .OrderBy(l => l.Service.WaitStartedOn?.Earliest ?? DateOnly.MaxValue)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var caseFile = await Db.LoadCaseWithServicesAsync(documents, Case.Id, Person.Id, cancellationToken);
        var providers = await Db.LoadProvidersAsync(caseFile.Services, cancellationToken);
        var goals = await Db.LoadGoalsAsync(documents, Person.Id, cancellationToken);
        All = [.. caseFile.Services.OrderBy(s => s.Id)
            .Select(s => new ServiceLine(s, s.Provision is { } by ? providers.GetValueOrDefault(by.ProviderId) : null,
                goals.FirstOrDefault(g => g.Id == s.GoalId)))];
    }

    public string GetSummaryText(TextLocalizer texts) => All.Count == 0 ? texts["services.summary.none"]
        : string.Join(
            ' ',
            Running.Count == 0 ? texts["services.summary.noneRunning"] : texts.Count("services.summary.running", Running.Count),
            Waiting.Count == 0 ? texts["services.summary.noneWaiting"] : texts.Count("services.summary.waiting", Waiting.Count));
}
