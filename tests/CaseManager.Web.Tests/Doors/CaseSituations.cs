using CaseManager.Data.RowSecurity;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Documents;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Creates cases with each possible relation to a person in Bucharest.</summary>
internal sealed class CaseSituations(TestApp app, Staff person, Staff inOffice, Staff elsewhere, Staff colleague)
{
    public static async Task<CaseSituations> ForAsync(TestApp app, Staff person) => new(
        app, person, await app.Hire(Role.Caseworker, DemoPeople.Bucharest), await app.Hire(Role.Caseworker, DemoPeople.London), await app.Hire(Role.LegalOfficer, DemoPeople.London));

    /// <summary>A team member of all these cases.</summary>
    public Staff Colleague => colleague;

    /// <summary>A kind of note that the role may write; general if it writes none.</summary>
    public static NoteKind KindOf(Role role) => NoteKinds.WrittenBy(role) is [var own, ..] ? own : NoteKind.General;

    public async Task<Case> MakeAsync(Situation situation)
    {
        switch (situation.Name)
        {
            case WhoMayDoWhat.Leads:
                return await LedAsync();
            case WhoMayDoWhat.Covers:
                return await CoveredAsync("now() - interval '1 day'");
            case WhoMayDoWhat.WillCover:
                return await CoveredAsync("now() + interval '1 day'");
            case WhoMayDoWhat.InTeam:
                return await OpenAsync(elsewhere, person);
            case WhoMayDoWhat.OfOffice:
                return await OpenAsync(inOffice);
            case WhoMayDoWhat.OfAnotherOffice:
                return await OpenAsync(elsewhere);
            case WhoMayDoWhat.HasLeft:
                var left = await OpenAsync(elsewhere, person);
                await EndMembershipAsync(left);
                return left;
            case WhoMayDoWhat.Barred:
                var barred = await OpenAsync(inOffice, person);
                await app.Bar(person, barred.Id);
                return barred;
            case WhoMayDoWhat.BarredLead:
                var led = await LedAsync();
                await app.Bar(person, led.Id);
                return led;
            default:
                throw new ArgumentOutOfRangeException(nameof(situation), situation.Name, "No one knows how to make such a case.");
        }
    }

    // Each case has a note and a task of the person, even without access now; the note is of a kind that their role writes.
    private async Task<Case> OpenAsync(Staff lead, params Staff[] team)
    {
        var opened = await app.OpenCase(lead, answers: a => a with { Person = a.Person! with { Born = BirthDate.Exact(new(2015, 5, 1)) }, Acts = Builders.Signs((Act.Recruitment, default, "By an agent")) }, team: [colleague, .. team]);
        await app.WriteNote(lead, opened.Id, NoteKind.General);
        await app.Database.ExecuteAsync("update note set written_by = $2, compartment = $3 where case_id = $1", opened.Id.Value, person.Id.Value, KindOf(person.Role).Compartment().ToString());
        await app.AddDocument(lead, opened.Id, DocumentKind.General);
        await app.AddTask(lead, opened.Id, lead);
        await app.Database.ExecuteAsync("update case_task set owner_id = $2 where case_id = $1", opened.Id.Value, person.Id.Value);
        await app.KeepAssessment(lead, opened.Id);
        await app.Change(lead, opened.Id, (changed, by) =>
        {
            changed.ReportMissing(changed.Victims[0], Guid.CreateVersion7(), new(new(2026), "Did not come back from school", "The police know"), "Look", by);
            changed.TakeFeedback(changed.Victims[0], Guid.CreateVersion7(), new(FeedbackKind.Opinion, by.Day, by.Day, "Warm rooms", null), mine: true, "Answer", by);
        });
        await app.Change(lead.Employment!.OrganisationId == DemoPeople.Bucharest.Id ? DemoPeople.Radu : DemoPeople.Helen, opened.Id, (changed, by) =>
            changed.TellPolice(changed.Victims[0], Guid.CreateVersion7(), "VitalInterests", "His life is in danger", by));
        await app.Change(colleague, opened.Id, (changed, by) => changed.Disclose(
            changed.Victims[0], Guid.CreateVersion7(), new(DisclosureKind.CourtChronology, null, "LegalClaims", new("A court", "To show what happened", null, null)), by));
        await app.Refer(lead, opened.Id);
        await app.BringBeforeCourt(lead, colleague, opened.Id);
        await app.Database.ExecuteAsync(
            """
            with own as (select organisation_id from staff_organisation join organisation on id = organisation_id where staff_id = $2 and kind = 'PoliceAgency'),
                 suspects as (update suspect set agency_id = organisation_id from own where case_id = $1)
            update proceeding set agency_id = organisation_id from own where case_id = $1
            """,
            opened.Id.Value, person.Id.Value);
        await app.PaidClaim(colleague, opened.Id);
        await app.CareFor(lead, opened.Id);
        await app.LoadInstrument();
        await app.AssessOutcome(lead, opened.Id, OutcomeOccasion.Intake, new(2026, 1, 10), "S1=3");
        await app.RunServiceAsync(lead, opened.Id, await app.AddProviderAsync("Casa Noua"));
        await app.Database.ExecuteAsync("update deadline set compartment = $2 where case_id = $1", opened.Id.Value, (person.Role == Role.LegalOfficer ? Compartment.Compensation : Compartment.Indicators).ToString());
        return opened;
    }

    // Inserted directly: a role that opens no cases can be a deputy only after a change of role or office.
    private async Task<Case> CoveredAsync(string since)
    {
        var covered = await OpenAsync(elsewhere);
        await app.Database.ExecuteAsync(
            $"insert into case_member (case_id, staff_id, capacity, since, until) values ($1, $2, 'Cover', {since}, now() + interval '2 days')", covered.Id.Value, person.Id.Value);
        return covered;
    }

    // Updated directly: a role that opens no cases can be a lead only after a change of role.
    private async Task<Case> LedAsync()
    {
        var opened = await OpenAsync(inOffice);
        await app.Database.ExecuteAsync("update case_member set staff_id = $2 where case_id = $1 and capacity = 'Lead'", opened.Id.Value, person.Id.Value);
        return opened;
    }

    private Task EndMembershipAsync(Case opened) => app.InScopeOf(elsewhere, async db =>
    {
        var changed = await db.Cases.Include(c => c.Members).SingleAsync(c => c.Id == opened.Id);
        changed.EndMembership(person.Id, elsewhere.SignNow());
        await db.SaveTeamAsync(changed, CancellationToken.None);
    });
}
