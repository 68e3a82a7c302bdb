using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

[Needs(Permission.ViewAftercare)]
public sealed class DetailsModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ServicePage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    private IReadOnlyDictionary<Guid, Provider> _providers = new Dictionary<Guid, Provider>();

    /// <summary>Current version of the goal that the service supports; null if none.</summary>
    public Goal? Goal { get; private set; }

    public IReadOnlyList<StepLine> Steps => StepLine.FromService(Service);

    /// <summary>Superseded versions of sessions, latest first.</summary>
    public IReadOnlyList<ServiceSession> SupersededSessions =>
        [.. Service.Sessions.Where(s => Service.Sessions.Any(later => later.SupersedesId == s.Id)).OrderByDescending(s => s.ScheduledOn)
            .ThenByDescending(s => s.Id)];

    /// <summary>Earlier provisions, latest first.</summary>
    public IReadOnlyList<ServiceProvision> PreviousProvisions =>
        [.. Service.Provisions.Where(p => p != Service.Provision).OrderByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _providers = await Db.LoadProvidersAsync([Service], cancellationToken);
        _names = await Db.LoadStaffNamesAsync(Service.Steps.Select(s => s.RecordedBy).Concat(Service.Sessions.Select(s => s.RecordedBy))
            .Concat(Service.Provisions.Select(p => p.RecordedBy)), cancellationToken);
        Goal = (await Db.LoadGoalsAsync(Decryptor, Person.Id, cancellationToken)).FirstOrDefault(g => g.Id == Service.GoalId);
    }

    public Provider GetProvider(ServiceProvision provision) => _providers[provision.ProviderId];

    public string DescribeRecorder(StaffId staffId, DateTimeOffset moment) =>
        Texts["services.recordedBy", _names[staffId], Texts.FormatDateTime(moment, CurrentUser.TimeZone)];
}
