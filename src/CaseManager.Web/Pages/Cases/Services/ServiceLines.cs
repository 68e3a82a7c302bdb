using CaseManager.Domain;
using CaseManager.Domain.Aftercare;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>A service as a list shows it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Provider">Who gives it; null where we give it ourselves, or the reader may not know.</param>
/// <param name="Goal">The goal of the plan that it serves, as it stands; null for none.</param>
public sealed record ServiceLine(Service Service, Provider? Provider, Goal? Goal);

/// <summary>Something that happened with a service.</summary>
/// <param name="Stands">What stands.</param>
/// <param name="Before">What was written before it was corrected, the latest first.</param>
public sealed record StepLine(ServiceStep Stands, IReadOnlyList<ServiceStep> Before)
{
    /// <summary>Everything that was taken down of a service, each in its place.</summary>
    public static IReadOnlyList<StepLine> Of(Service service) =>
    [
        .. from step in service.Steps
           group step by step.Number into place
           orderby place.Key
           let stands = place.NotReplaced().Single()
           select new StepLine(stands, [.. place.Where(s => s != stands).OrderByDescending(s => s.RecordedAt).ThenByDescending(s => s.Id)]),
    ];
}
