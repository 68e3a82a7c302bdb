using CaseManager.Data.Identification;
using CaseManager.Data.LegalReference;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates identification procedures through the domain, as the given staff.</summary>
public static class IdentificationBuilders
{
    /// <summary>Changes the first victim of a case, with everything that identification needs loaded.</summary>
    public static Task UpdateIdentificationAsync(this TestApp app, Staff staff, CaseId id, Action<Case, Victim, LegalReferenceData, AuditStamp> change) =>
        app.RunAsAsync(staff, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var victim = await db.Victims.Where(v => v.CaseId == id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync();
        var caseFile = await db.LoadCaseForIdentificationAsync(services.GetRequiredService<RecordDecryptor>(), id, victim, CancellationToken.None);
        change(caseFile, caseFile.Victims[0], await db.LoadDeadlineReferencesAsync(CancellationToken.None), staff.CreateStamp());
        return await db.SaveChangesAsync();
    });

    /// <summary>Opens the British procedure and records the referral, with consent if the victim is an adult.</summary>
    public static Task AddReferralAsync(this TestApp app, Staff staff, CaseId id, DateOnly? date = null) =>
        app.UpdateIdentificationAsync(staff, id, (caseFile, victim, law, stamp) =>
    {
        var day = date ?? stamp.Date;
        caseFile.RecordConsent(victim, Guid.CreateVersion7(), ConsentScope.IdentificationReferral, new(ConsentState.Given, day, null, null), null, stamp);
        var procedure = caseFile.OpenProcedure(victim, Guid.CreateVersion7(), law.FindInForce("GB.NRM", day)!, stamp);
        caseFile.RecordStep(procedure, victim, Guid.CreateVersion7(), CreateStep(LegalEvent.Referred, day), null, law, stamp);
    });

    public static IdentificationStepDetails CreateStep(LegalEvent kind, DateOnly date, DateOnly? endsOn = null) =>
        new(kind, ApproximateDate.FromDate(date), endsOn, new("Metropolitan Police", null, null, null));
}
