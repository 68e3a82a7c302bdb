using CaseManager.Domain;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>A service in a list. <paramref name="Provider"/> is null for our own services, or if the caller may not see it.</summary>
public sealed record ServiceLine(Service Service, Provider? Provider, Goal? Goal);

/// <summary>A current step with its superseded versions, latest first.</summary>
public sealed record StepLine(ServiceStep Current, IReadOnlyList<ServiceStep> PreviousVersions)
{
    /// <summary>Steps in their order, each with its superseded versions.</summary>
    public static IReadOnlyList<StepLine> FromService(Service service) =>
    [
        .. from step in service.Steps
           group step by step.Number into place
           orderby place.Key
           let stands = place.Current().Single()
           select new StepLine(stands, [.. place.Where(s => s != stands).OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.Id)]),
    ];
}
