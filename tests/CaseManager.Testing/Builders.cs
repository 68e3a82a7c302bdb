using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Data.RowSecurity;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Trafficking.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Testing;

/// <summary>Creates cases through the domain, as the given staff.</summary>
public static class Builders
{
    /// <summary>Opens a case with its lead and an optional team.</summary>
    public static Task<Case> OpenCase(this TestApp app, Staff lead, string coverName = "Amber", Func<IntakeAnswers, IntakeAnswers>? answers = null, params Staff[] team) =>
        app.InScopeOf(lead, async services =>
        {
            var db = services.GetRequiredService<CaseManagerDb>();
            var by = lead.SignNow();
            var draft = await db.SaveDraft(by, a => (answers ?? (x => x))(a with { Person = Person(coverName) }));
            var opened = Case.Open(draft, lead.Employment!.OrganisationId, by);
            await db.OpenCaseAsync(draft, opened, CancellationToken.None);
            foreach (var member in team)
            {
                opened.AddToTeam(member.Id, by);
            }

            await db.SaveTeamAsync(opened, CancellationToken.None);
            return opened;
        });

    /// <summary>Changes a case through the domain, with its people loaded and their identities decrypted.</summary>
    public static Task Change(this TestApp app, Staff by, CaseId id, Action<Case, Signature> change) => app.InScopeOf(by, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var changed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Victims).ThenInclude(v => v.Exploitation)
            .Include(c => c.Members).ThenInclude(m => m.Staff).AsSplitQuery().SingleAsync(c => c.Id == id);
        await services.GetRequiredService<Documents>().OpenAsync([.. changed.Victims.SelectMany(v => new ISealedRecord?[] { v.Identity, v.Exploitation })], CancellationToken.None);
        await db.LoadEveryListAsync(changed);
        change(changed, by.SignNow());
        return await db.SaveChangesAsync();
    });

    /// <summary>Starts an intake draft.</summary>
    public static Task<IntakeDraft> StartDraft(this TestApp app, Staff owner, Func<IntakeAnswers, IntakeAnswers>? answers = null) =>
        app.InScopeOf(owner, services => services.GetRequiredService<CaseManagerDb>()
            .SaveDraft(owner.SignNow(), answers ?? (a => a)));

    /// <summary>Saves an assessment of the first victim, with one question answered by a recorded indicator.</summary>
    public static Task<Guid> KeepAssessment(this TestApp app, Staff worker, CaseId opened) => app.InScopeOf(worker, async services =>
    {
        var db = services.GetRequiredService<CaseManagerDb>();
        var by = worker.SignNow();
        var changed = await db.Cases.Include(c => c.Victims).ThenInclude(v => v.Indicators).Include(c => c.Victims).ThenInclude(v => v.Exploitation).SingleAsync(c => c.Id == opened);
        await db.LoadEveryListAsync(changed);
        var victim = changed.Victims[0];
        changed.AnswerQuestions(victim, Dimension.DeceptiveRecruitment, [new("DR01", Domain.Trafficking.Assessments.Reply.Yes, [victim.Indicators[0].Id]), new("DR02", Domain.Trafficking.Assessments.Reply.Declined, [])], by);
        var kept = changed.KeepAssessment(victim, Guid.CreateVersion7(), Profiles.For(victim.Exploitation?.AgeGroup ?? AgeGroup.NotKnown, sexual: false), by);
        await db.SaveChangesAsync();
        return kept.Id;
    });

    /// <summary>Intake answers about the person: a cover name only.</summary>
    public static PersonPart Person(string coverName) => new(coverName, default, default, default, default, default, default, default, default, default);

    /// <summary>Intake answers about signs, with source and wording.</summary>
    public static SignsPart Signs(params (Enum Code, IndicatorSource Source, string? Said)[] signs) =>
        new(Answer.Of<IReadOnlyList<SaidSign>>([.. signs.Select(s => new SaidSign(s.Code.ToString(), s.Source, s.Said))]));

    private static async Task<IntakeDraft> SaveDraft(this CaseManagerDb db, Signature by, Func<IntakeAnswers, IntakeAnswers> answers)
    {
        var draft = IntakeDraft.Start(CaseId.New().Value, by);
        draft.Answer(answers, by);
        db.Add(draft);
        await db.SaveChangesAsync();
        return draft;
    }
}
