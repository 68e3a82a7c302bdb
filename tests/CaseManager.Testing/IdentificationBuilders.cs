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

/// <summary>Creates identification procedures through the domain, as the given staff.</summary>
public static class IdentificationBuilders
{
    /// <summary>Changes the first victim of a case, with everything that identification needs loaded.</summary>
    public static Task Identify(this TestApp app, Staff who, CaseId id, Action<Case, Victim, LawBook, Signature> change) => app.InScopeOf(who, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var opened = await db.CaseForIdentificationAsync(services.GetRequiredService<Documents>(), id, victim, CancellationToken.None);
        change(opened, opened.Victims[0], await db.ReadDateLawAsync(CancellationToken.None), who.SignNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens the British procedure and records the referral, with consent if the victim is an adult.</summary>
    public static Task Refer(this TestApp app, Staff who, CaseId id, DateOnly? on = null) => app.Identify(who, id, (opened, victim, law, by) =>
    {
        var day = on ?? by.Day;
        opened.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.IdentificationReferral, new(ConsentState.Given, day, null, null), null, by);
        var procedure = opened.OpenProcedure(victim, Guid.CreateVersion7(), law.On("GB.NRM", day)!, by);
        opened.RecordStep(procedure, victim, Guid.CreateVersion7(), Step(LegalEvent.Referred, day), null, law, by);
    });

    public static StepFacts Step(LegalEvent what, DateOnly on, DateOnly? until = null) => new(what, ApproximateDate.On(on), until, new("Metropolitan Police", null, null, null));
}
