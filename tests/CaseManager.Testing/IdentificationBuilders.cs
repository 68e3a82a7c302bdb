using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.Law;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Begins procedures and takes down what happens in them by the domain's own methods, as the people who do.</summary>
public static class IdentificationBuilders
{
    /// <summary>Changes the first person of a case, with all that identification needs of them loaded.</summary>
    public static Task Identify(this TestApp app, Staff who, CaseId id, Action<Case, Victim, LawBook, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var opened = await db.CaseForIdentificationAsync(services.GetRequiredService<Documents>(), id, victim, CancellationToken.None);
        change(opened, opened.Victims[0], await db.ReadDateLawAsync(CancellationToken.None), who.SignNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Begins the British procedure and refers someone, with their consent where they are adults.</summary>
    public static Task Refer(this TestApp app, Staff who, CaseId id, DateOnly? on = null) => app.Identify(who, id, (opened, victim, law, by) =>
    {
        var day = on ?? by.Day;
        opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.IdentificationReferral, new(ConsentState.Given, day, null, null), null, by);
        var procedure = opened.OpenProcedure(victim, Guid.CreateVersion7(), law.On("GB.NRM", day)!, by);
        opened.RecordStep(procedure, victim, Guid.CreateVersion7(), Step(LegalEvent.Referred, day), null, law, by);
    });

    /// <summary>What happened on a day, done by someone.</summary>
    public static StepFacts Step(LegalEvent what, DateOnly on, DateOnly? until = null) => new(what, ApproximateDate.On(on), until, new("Metropolitan Police", null, null, null));
}
