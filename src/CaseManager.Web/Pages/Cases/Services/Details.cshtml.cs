using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;

namespace CaseManager.Web.Pages.Cases.Services;

[Needs(Permission.ViewAftercare)]
public sealed class DetailsModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    private IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();
    private IReadOnlyDictionary<Guid, Provider> _providers = new Dictionary<Guid, Provider>();

    /// <summary>Current version of the goal that the service supports; null if none.</summary>
    public Goal? Goal { get; private set; }

    public IReadOnlyList<StepLine> Steps => StepLine.Of(Service);

    /// <summary>Superseded versions of sessions, latest first.</summary>
    public IReadOnlyList<ServiceSession> Corrected => [.. Service.Sessions.Where(s => Service.Sessions.Any(later => later.Replaces == s.Id)).OrderByDescending(s => s.On).ThenByDescending(s => s.Id)];

    /// <summary>Earlier provisions, latest first.</summary>
    public IReadOnlyList<ServiceProvision> Before => [.. Service.Provisions.Where(p => p != Service.Provision).OrderByDescending(p => p.WrittenAt).ThenByDescending(p => p.Id)];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        _providers = await Db.ProvidersOfAsync([Service], cancellationToken);
        _names = await Db.NamesAsync(Service.Steps.Select(s => s.RecordedBy).Concat(Service.Sessions.Select(s => s.RecordedBy)).Concat(Service.Provisions.Select(p => p.WrittenBy)), cancellationToken);
        Goal = (await Db.GoalsOfAsync(Documents, Person.Id, cancellationToken)).FirstOrDefault(g => g.Id == Service.GoalId);
    }

    public Provider ProviderOf(ServiceProvision provision) => _providers[provision.ProviderId];

    public string By(StaffId who, DateTimeOffset when) => Texts["services.by", _names[who], Texts.Moment(when, Reader.TimeZone)];
}
