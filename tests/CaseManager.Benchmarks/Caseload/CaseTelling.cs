using CaseManager.Benchmarks.Caseload.Story;
using CaseManager.Data;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Generates cases, each from its opening date until now.</summary>
internal sealed class CaseTelling(CaseManagerDb db, Workforce people, OnFile given, References references, Dice dice, DateTimeOffset now)
{
    public void Tell(DateTimeOffset openedAt)
    {
        var office = dice.Of(people.Offices);
        var team = TeamFrom(office);
        var by = new Signature(team.Lead.Id, openedAt);
        var opened = Case.Open(IntakeStory.Draft(office, by, dice), office.Organisation.Id, by);
        db.Add(opened).Property(c => c.Reference).CurrentValue = references.Next(office.Country, openedAt.Year);
        Join(opened, team.Lead, Capacity.Lead, openedAt);
        foreach (var member in team.Others)
        {
            opened.AddToTeam(member.Id, by);
            Join(opened, member, Capacity.Team, openedAt);
        }

        var told = new CaseUnderway(opened, office, team, now, given, dice);
        LifeStory.Begin(told);
        SafetyStory.Tell(told);
        IdentificationStory.Tell(told);
        AftercareStory.Tell(told);
        JusticeStory.Tell(told);
        CompensationStory.Tell(told);
        LifeStory.End(told);
        WorkStory.Tell(told);
    }

    private CaseTeam TeamFrom(Office office)
    {
        var others = new List<Staff>();
        AddOneOf(office.AftercareWorkers, 0.7);
        AddOneOf(office.Lawyers, 0.5);
        AddOneOf(office.Liaisons, 0.3);
        var lead = dice.Of(office.Caseworkers);
        if (dice.Of(office.Caseworkers) is var colleague && colleague != lead && dice.Falls(0.3))
        {
            others.Add(colleague);
        }

        return new(lead, others);

        void AddOneOf(IReadOnlyList<Staff> these, double often)
        {
            if (dice.Falls(often))
            {
                others.Add(dice.Of(these));
            }
        }
    }

    // Only database functions create memberships, so the domain offers no method for it.
    private void Join(Case opened, Staff who, Capacity capacity, DateTimeOffset since)
    {
        if (db.Entry(who).State == EntityState.Detached)
        {
            db.Attach(who);
        }

        var member = db.Entry((CaseMember)Activator.CreateInstance(typeof(CaseMember), nonPublic: true)!);
        member.Property(m => m.CaseId).CurrentValue = opened.Id;
        member.Property(m => m.StaffId).CurrentValue = who.Id;
        member.Property(m => m.Capacity).CurrentValue = capacity;
        member.Property(m => m.Since).CurrentValue = since;
        member.State = EntityState.Added;
    }
}
