using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Data.Security.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates cases through the domain, as the given staff.</summary>
public static class CaseBuilders
{
    /// <summary>Opens a case with its lead and an optional team. With police in the team, the survivor consents to telling the police.</summary>
    public static Task<Case> OpenCase(this TestApp app, Staff lead, string coverName = "Amber", Func<IntakeAnswers, IntakeAnswers>? answers = null,
        params Staff[] team) =>
        app.RunAsAsync(lead, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var stamp = lead.CreateStamp();
            await app.ForgetDraftsAsync();
            var draft = await db.SaveDraft(stamp, a => (answers ?? (x => x))(a with { Person = CreatePerson(coverName) }));
            var caseFile = Case.Open(draft, lead.Employment!.OrganisationId, stamp);
            await db.OpenCaseAsync(draft, caseFile, CancellationToken.None);
            if (team.Any(member => member.Role == Role.PoliceLiaison))
            {
                caseFile.ConsentToTellingPolice(stamp);
            }

            foreach (var member in team)
            {
                caseFile.AddToTeam(member.Id, stamp);
            }

            await db.SaveTeamAsync(caseFile, CancellationToken.None);
            return caseFile;
        });

    /// <summary>Records that the first victim consents to telling the police, unless they answered already.</summary>
    public static void ConsentToTellingPolice(this Case caseFile, AuditStamp stamp)
    {
        var earlier = caseFile.Consents.SingleOrDefault(c => c.Scope == ConsentScope.ShareWithPolice);
        if (earlier is null or { State: ConsentState.NotAsked })
        {
            caseFile.RecordConsent(
                caseFile.Victims[0], Guid.CreateVersion7(), ConsentScope.ShareWithPolice,
                new(ConsentState.Given, stamp.Date, "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Giver = ConsentGiver.Self } },
                earlier?.Id, stamp);
        }
    }

    /// <summary>Changes a case through the domain, with its people loaded and their identities decrypted.</summary>
    public static Task UpdateCaseAsync(this TestApp app, Staff by, CaseId id, Action<Case, AuditStamp> change) => app.RunAsAsync(by, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var changed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == id);
        await services.GetRequiredService<RecordDecryptor>()
            .DecryptAsync([.. changed.Victims.SelectMany(v => new ISealedRecord?[] { v.Identity, v.Exploitation })], CancellationToken.None);
        await db.LoadEveryListAsync(changed);
        change(changed, by.CreateStamp());
        return await db.SaveChangesAsync();
    });

    public static async Task<IntakeDraft> StartDraft(this TestApp app, Staff owner, Func<IntakeAnswers, IntakeAnswers>? answers = null)
    {
        await app.ForgetDraftsAsync();
        return await app.RunAsAsync(owner, services => services.GetRequiredService<CaseManagerDb>().SaveDraft(owner.CreateStamp(), answers ?? (a => a)));
    }

    /// <summary>Saves an assessment of the first victim, with one question answered by a recorded indicator.</summary>
    public static Task<Guid> SaveAssessmentAsync(this TestApp app, Staff worker, CaseId caseId) => app.RunAsAsync(worker, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var stamp = worker.CreateStamp();
        var changed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Indicators).Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .SingleAsync(c => c.Id == caseId);
        await db.LoadEveryListAsync(changed);
        var victim = changed.Victims[0];
        changed.AnswerQuestions(victim, Dimension.DeceptiveRecruitment,
            [new("DR01", Domain.Trafficking.Assessments.Reply.Yes, [victim.Indicators[0].Id]), new("DR02", Domain.Trafficking.Assessments.Reply.Declined, [])],
            stamp);
        var saved = changed.SaveAssessment(victim, Guid.CreateVersion7(),
            Profiles.For(victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown, sexual: false), stamp);
        await db.SaveChangesAsync();
        return saved.Id;
    });

    /// <summary>Intake answers about the person: a cover name only.</summary>
    public static PersonPart CreatePerson(string coverName) => new(coverName, default, default, default, default, default, default, default, default, default);

    /// <summary>Intake answers about signs, with source and wording.</summary>
    public static IndicatorsPart CreateSigns(params (Enum Code, IndicatorSource Source, string? Text)[] signs) =>
        new(Answer.Create<IReadOnlyList<IntakeIndicator>>([.. signs.Select(s => new IntakeIndicator(s.Code.ToString(), s.Source, s.Text))]));

    private static async Task<IntakeDraft> SaveDraft(this CaseManagerDb db, AuditStamp stamp, Func<IntakeAnswers, IntakeAnswers> answers)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, stamp);
        draft.UpdateAnswers(answers, stamp);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }
}
