using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates providers and services through the domain, as the given staff.</summary>
public static class ServiceBuilders
{
    /// <summary>Adds a Romanian provider of every kind of service as the lead in Bucharest, with optional changes to its details.</summary>
    public static async Task<Provider> AddProviderAsync(this TestApp app, string name, Func<ProviderFacts, ProviderFacts>? but = null)
    {
        var provider = Provider.Add(
            Guid.CreateVersion7(),
            (but ?? (f => f))(new(name, ProviderKind.Ngo, "RO", [.. Enum.GetValues<ServiceKind>().Select(kind => new Offer(kind, null, null, null))], ["ro", "en"], "Ask for Dana, mornings", new(2020, 1, 1), null, false)),
            DemoPeople.Radu.SignNow());
        await app.InScopeOf(DemoPeople.Radu, async db =>
        {
            db.Providers.Add(provider);
            await db.SaveChangesAsync();
        });
        return provider;
    }

    /// <summary>Changes the first victim of a case, with everything that services need loaded.</summary>
    public static Task Serve(this TestApp app, Staff who, CaseId id, Action<Case, Victim, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var opened = await db.CaseWithServicesAsync(id, victim, CancellationToken.None);
        await db.LoadEveryListAsync(opened);
        change(opened, opened.Victims[0], who.SignNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens counselling by a provider, requested on 2 March 2026, and records the steps, one per day.</summary>
    public static async Task<Guid> GiveServiceAsync(this TestApp app, Staff who, CaseId id, Provider provider, params ServiceEvent[] steps)
    {
        var service = Guid.CreateVersion7();
        await app.Serve(who, id, (opened, victim, by) =>
        {
            var asked = new DateOnly(2026, 3, 2);
            var begun = opened.OpenService(
                victim, service, new(ServiceKind.Counselling, null, provider, new("Dana", new(250m, "RON"), CostPer.Session, "The town", null), ApproximateDate.On(asked), null), confirmed: true, by);
            foreach (var (number, step) in steps.Index())
            {
                opened.RecordServiceStep(begun, Guid.CreateVersion7(), new(step, ApproximateDate.On(asked.AddDays(number + 1)), null), null, null, by);
            }
        });
        return service;
    }

    /// <summary>Such counselling in progress, with one session on 10 March 2026.</summary>
    public static async Task<Guid> RunServiceAsync(this TestApp app, Staff who, CaseId id, Provider provider)
    {
        var service = await app.GiveServiceAsync(who, id, provider, ServiceEvent.Accepted, ServiceEvent.Started);
        await app.Serve(who, id, (opened, _, by) => opened.RecordSession(opened.Services.Single(s => s.Id == service), Guid.CreateVersion7(), new(2026, 3, 10), Attendance.Attended, null, by));
        return service;
    }
}
