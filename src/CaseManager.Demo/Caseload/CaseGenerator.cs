using CaseManager.Data;
using CaseManager.Demo.Caseload.Story;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Demo.Caseload;

/// <summary>Generates cases, each from its opening date until now.</summary>
internal sealed class CaseGenerator(CaseManagerDb db, Workforce people, ReferenceData reference, CaseReferences references, LeadAssignment leads, RandomSource random, DateTimeOffset now)
{
    public void Generate(DateTimeOffset openedAt)
    {
        var office = people.PickOffice(random);
        var course = CaseCourse.Plan(random);
        var team = TeamFrom(office, course, isOpen: openedAt.AddDays(course.ClosedDay) > now);
        var by = new Signature(team.Lead.Id, openedAt);
        var opened = Case.Open(IntakeStory.Draft(office, by, isRecent: now - openedAt < TimeSpan.FromDays(60), random), office.Organisation.Id, by);
        db.Add(opened).Property(c => c.Reference).CurrentValue = references.Next(office.Country, openedAt.Year);
        Join(opened, team.Lead, Capacity.Lead, openedAt);
        foreach (var member in team.Others)
        {
            opened.AddToTeam(member.Id, by);
            Join(opened, member, Capacity.Team, openedAt);
        }

        var generated = new GeneratedCase(opened, office, team, now, reference, course, random);
        LifeStory.Begin(generated);
        SafetyStory.Add(generated);
        IdentificationStory.Add(generated);
        AftercareStory.Add(generated);
        JusticeStory.Add(generated);
        CompensationStory.Add(generated);
        WorkStory.Add(generated);
        LifeStory.End(generated);
    }

    private CaseTeam TeamFrom(Office office, CaseCourse course, bool isOpen)
    {
        var others = new List<Staff>();
        AddOneOf(office.AftercareWorkers, 0.7);
        AddOneOf(office.Lawyers, course.GoesToCourt ? 0.9 : 0.3);
        AddOneOf(office.Liaisons, course.GoesToCourt ? 0.6 : 0.15);
        var lead = leads.Pick(office, isOpen, random);
        if (random.Pick(office.Caseworkers) is var colleague && colleague != lead && random.Chance(0.3))
        {
            others.Add(colleague);
        }

        return new(lead, others);

        void AddOneOf(IReadOnlyList<Staff> candidates, double probability)
        {
            if (random.Chance(probability))
            {
                others.Add(random.Pick(candidates));
            }
        }
    }

    // Only database functions create memberships, so the domain offers no method for it.
    private void Join(Case opened, Staff person, Capacity capacity, DateTimeOffset since)
    {
        if (db.Entry(person).State == EntityState.Detached)
        {
            db.Attach(person);
        }

        var member = db.Entry((CaseMember)Activator.CreateInstance(typeof(CaseMember), nonPublic: true)!);
        member.Property(m => m.CaseId).CurrentValue = opened.Id;
        member.Property(m => m.StaffId).CurrentValue = person.Id;
        member.Property(m => m.Capacity).CurrentValue = capacity;
        member.Property(m => m.Since).CurrentValue = since;
        member.State = EntityState.Added;
    }
}
