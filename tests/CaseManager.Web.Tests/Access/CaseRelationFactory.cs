using CaseManager.Data.Security.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Notes;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Tests.Access;

/// <summary>Creates cases with each possible relation to a person in Bucharest.</summary>
internal sealed class CaseRelationFactory(TestApp app, Staff person, Staff inOffice, Staff elsewhere, Staff colleague)
{
    public static async Task<CaseRelationFactory> CreateAsync(TestApp app, Staff person) => new(
        app, person, await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest), await app.CreateStaffAsync(Role.Caseworker, DemoPeople.London),
        await app.CreateStaffAsync(Role.LegalOfficer, DemoPeople.London));

    /// <summary>A team member of all these cases.</summary>
    public Staff Colleague => colleague;

    /// <summary>A kind of note that the role may write; <see cref="NoteKind.General"/> if it may write none.</summary>
    public static NoteKind GetNoteKind(Role role) => NoteKinds.GetWritable(role) is [var own, ..] ? own : NoteKind.General;

    public async Task<Case> CreateCaseAsync(CaseRelation situation)
    {
        switch (situation.Name)
        {
            case AuthorizationMatrix.CaseLead:
                return await OpenLeadCaseAsync();
            case AuthorizationMatrix.DeputyLead:
                return await OpenDeputyCaseAsync("now() - interval '1 day'");
            case AuthorizationMatrix.FutureDeputyLead:
                return await OpenDeputyCaseAsync("now() + interval '1 day'");
            case AuthorizationMatrix.TeamMember:
                return await OpenCaseAsync(elsewhere, person);
            case AuthorizationMatrix.OwnOfficeCase:
                return await OpenCaseAsync(inOffice);
            case AuthorizationMatrix.OtherOfficeCase:
                return await OpenCaseAsync(elsewhere);
            case AuthorizationMatrix.FormerMember:
                var left = await OpenCaseAsync(elsewhere, person);
                await EndMembershipAsync(left);
                return left;
            case AuthorizationMatrix.RestrictedMember:
                var barred = await OpenCaseAsync(inOffice, person);
                await app.RestrictAccessAsync(person, barred.Id);
                return barred;
            case AuthorizationMatrix.RestrictedLead:
                var led = await OpenLeadCaseAsync();
                await app.RestrictAccessAsync(person, led.Id);
                return led;
            default:
                throw new ArgumentOutOfRangeException(nameof(situation), situation.Name, "No one knows how to make such a case.");
        }
    }

    // Each case has a note and a task of the person, even without access now; the note is of a kind that their role writes.
    private async Task<Case> OpenCaseAsync(Staff lead, params Staff[] team)
    {
        var caseFile = await app.OpenCase(lead,
            answers: a => a with
            {
                Person = a.Person! with { BirthDate = BirthDate.FromExactDate(new(2015, 5, 1)) },
                Acts = CaseBuilders.CreateSigns((Act.Recruitment, default, "By an agent"))
            }, team: [colleague, .. team]);
        await app.WriteNote(lead, caseFile.Id, NoteKind.General);
        await app.Database.ExecuteAsync("update note set recorded_by = $2, compartment = $3 where case_id = $1", caseFile.Id.Value, person.Id.Value,
            GetNoteKind(person.Role).GetCompartment().ToString());
        await app.AddDocument(lead, caseFile.Id, DocumentKind.General);
        await app.AddTask(lead, caseFile.Id, lead);
        await app.Database.ExecuteAsync("update case_task set owner_id = $2 where case_id = $1", caseFile.Id.Value, person.Id.Value);
        await app.SaveAssessmentAsync(lead, caseFile.Id);
        await app.UpdateCaseAsync(lead, caseFile.Id, (changed, stamp) =>
        {
            changed.ReportMissing(changed.Victims[0], Guid.CreateVersion7(), new(new(2026), "Did not come back from school", "The police know"), "Look", stamp);
            changed.RecordFeedback(changed.Victims[0], Guid.CreateVersion7(), new(FeedbackKind.Opinion, stamp.Date, stamp.Date, "Warm rooms", null), mine: true,
                "Answer", stamp);
        });
        await app.UpdateCaseAsync(lead.Employment!.OrganisationId == DemoPeople.Bucharest.Id ? DemoPeople.Radu : DemoPeople.Helen, caseFile.Id,
            (changed, stamp) =>
            changed.ApprovePoliceSharing(changed.Victims[0], Guid.CreateVersion7(), "VitalInterests", "His life is in danger", stamp));
        await app.UpdateCaseAsync(colleague, caseFile.Id, (changed, stamp) => changed.Disclose(
            changed.Victims[0], Guid.CreateVersion7(),
            new(DisclosureKind.CourtChronology, null, "LegalClaims", new("A court", "To show what happened", null, null)), stamp));
        await app.AddReferralAsync(lead, caseFile.Id);
        await app.AddCourtProceedingsAsync(lead, colleague, caseFile.Id);
        await app.Database.ExecuteAsync(
            """
            with own as (select organisation_id from staff_organisation join organisation on id = organisation_id where staff_id = $2
              and kind = 'PoliceAgency'),
                 suspects as (update suspect set agency_id = organisation_id from own where case_id = $1)
            update proceeding set agency_id = organisation_id from own where case_id = $1
            """,
            caseFile.Id.Value, person.Id.Value);
        await app.AddPaidClaimAsync(colleague, caseFile.Id);
        await app.AddAftercareAsync(lead, caseFile.Id);
        await app.LoadInstrument();
        await app.AssessOutcome(lead, caseFile.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3");
        await app.AddActiveServiceAsync(lead, caseFile.Id, await app.AddProviderAsync("Casa Noua"));
        await app.Database.ExecuteAsync("update deadline set compartment = $2 where case_id = $1", caseFile.Id.Value,
            (person.Role == Role.LegalOfficer ? Compartment.Compensation : Compartment.Indicators).ToString());
        return caseFile;
    }

    // Inserted directly: a role that opens no cases can be a deputy only after a change of role or office.
    private async Task<Case> OpenDeputyCaseAsync(string startedOn)
    {
        var covered = await OpenCaseAsync(elsewhere);
        await app.Database.ExecuteAsync(
            $"insert into case_member (case_id, staff_id, case_role, started_at, ends_at) values ($1, $2, 'Deputy', {startedOn}, now() + interval '2 days')",
            covered.Id.Value, person.Id.Value);
        return covered;
    }

    // Updated directly: a role that opens no cases can be a lead only after a change of role.
    private async Task<Case> OpenLeadCaseAsync()
    {
        var caseFile = await OpenCaseAsync(inOffice);
        await app.Database.ExecuteAsync("update case_member set staff_id = $2 where case_id = $1 and case_role = 'Lead'", caseFile.Id.Value, person.Id.Value);
        return caseFile;
    }

    private Task EndMembershipAsync(Case caseFile) => app.RunAsAsync(elsewhere, async db =>
    {
        var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == caseFile.Id);
        changed.EndMembership(person.Id, elsewhere.CreateStamp());
        await db.SaveTeamAsync(changed, CancellationToken.None);
    });
}
