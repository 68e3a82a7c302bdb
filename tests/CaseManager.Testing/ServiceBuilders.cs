using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates providers and services through the domain, as the given staff.</summary>
public static class ServiceBuilders
{
    /// <summary>Adds a Romanian provider of every kind of service as the lead in Bucharest, with optional changes to its details.</summary>
    public static async Task<Provider> AddProviderAsync(this TestApp app, string name, Func<ProviderDetails, ProviderDetails>? but = null)
    {
        var provider = Provider.Add(
            Guid.CreateVersion7(),
            (but ?? (f => f))(new(name, ProviderKind.Ngo, "RO", [.. Enum.GetValues<ServiceKind>().Select(kind => new Offer(kind, null, null, null))],
                ["ro", "en"], "Ask for Dana, mornings", new(2020, 1, 1), null, false)),
            DemoPeople.Radu.CreateStamp());
        await app.RunAsAsync(DemoPeople.Radu, async db =>
        {
            db.Providers.Add(provider);
            await db.SaveChangesAsync();
        });
        return provider;
    }

    /// <summary>Changes the first victim of a case, with everything that services need loaded.</summary>
    public static Task UpdateServicesAsync(this TestApp app, Staff staff, CaseId id, Action<Case, Victim, AuditStamp> change) =>
        app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var caseFile = await db.LoadCaseWithServicesAsync(services.GetRequiredService<RecordDecryptor>(), id, victim, CancellationToken.None);
        await db.LoadEveryListAsync(caseFile);
        change(caseFile, caseFile.Victims[0], staff.CreateStamp());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens counselling by a provider, requested on 2 March 2026, and records the steps, one per day.</summary>
    public static async Task<Guid> AddServiceAsync(this TestApp app, Staff staff, CaseId id, Provider provider, params ServiceEvent[] steps)
    {
        var service = Guid.CreateVersion7();
        await app.UpdateServicesAsync(staff, id, (caseFile, victim, stamp) =>
        {
            var asked = new DateOnly(2026, 3, 2);
            var started = caseFile.OpenService(
                victim, service,
                new(ServiceKind.Counselling, null, provider, new("Dana", new(250m, "RON"), CostUnit.Session, "The town", null), ApproximateDate.FromDate(asked),
                    null), confirmed: true, stamp);
            foreach (var (number, step) in steps.Index())
            {
                caseFile.RecordServiceStep(started, Guid.CreateVersion7(), new(step, ApproximateDate.FromDate(asked.AddDays(number + 1)), null),
                    null, null, stamp);
            }
        });
        return service;
    }

    /// <summary>Opens counselling as <see cref="AddServiceAsync"/> does, in progress and with one session on 10 March 2026.</summary>
    public static async Task<Guid> AddActiveServiceAsync(this TestApp app, Staff staff, CaseId id, Provider provider)
    {
        var service = await app.AddServiceAsync(staff, id, provider, ServiceEvent.Accepted, ServiceEvent.Started);
        await app.UpdateServicesAsync(staff, id,
            (caseFile, _, stamp) => caseFile.RecordSession(caseFile.Services.Single(s => s.Id == service), Guid.CreateVersion7(), new(2026, 3, 10),
                Attendance.Attended, null, stamp));
        return service;
    }
}
