using CaseManager.Data.Persistence;
using CaseManager.Demo.Caseload.Story;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Demo.Caseload;

/// <summary>Generates cases, each from its opening date until now.</summary>
internal sealed class CaseGenerator(CaseManagerDb db, Workforce people, ReferenceData reference, CaseReferences references, LeadAssignment leads,
    RandomSource random, DateTimeOffset now)
{
    public void Generate(DateTimeOffset openedAt)
    {
        var office = people.PickOffice(random);
        var course = CaseCourse.Plan(random);
        var team = PickTeam(office, course, isOpen: openedAt.AddDays(course.ClosedDay) > now);
        var stamp = new AuditStamp(team.Lead.Id, openedAt);
        var draft = IntakeGenerator.CreateDraft(
            office, stamp, isRecent: now - openedAt < TimeSpan.FromDays(60), team.OtherMembers.Any(member => member.Role == Role.PoliceLiaison), random);
        var caseFile = Case.Open(draft, office.Organisation.Id, stamp);
        db.Add(caseFile).Property(c => c.Reference).CurrentValue = references.Next(office.Country, openedAt.Year);
        AddMember(caseFile, team.Lead, CaseRole.Lead, openedAt);
        foreach (var member in team.OtherMembers)
        {
            caseFile.AddToTeam(member.Id, stamp);
            AddMember(caseFile, member, CaseRole.Member, openedAt);
        }

        var generated = new GeneratedCase(caseFile, office, team, now, reference, course, random);
        LifecycleGenerator.Start(generated);
        SafetyGenerator.Add(generated);
        IdentificationGenerator.Add(generated);
        AftercareGenerator.Add(generated);
        JusticeGenerator.Add(generated);
        CompensationGenerator.Add(generated);
        WorkGenerator.Add(generated);
        LifecycleGenerator.Close(generated);
    }

    private CaseTeam PickTeam(Office office, CaseCourse course, bool isOpen)
    {
        var others = new List<Staff>();
        AddOneOf(office.AftercareWorkers, 0.7);
        AddOneOf(office.Lawyers, course.IsProsecuted ? 0.9 : 0.3);
        AddOneOf(office.Liaisons, course.IsProsecuted ? 0.6 : 0.15);
        var lead = leads.Pick(office, isOpen, random);
        if (random.Pick(office.Caseworkers) is var colleague && colleague != lead && random.NextBool(0.3))
        {
            others.Add(colleague);
        }

        return new(lead, others);

        void AddOneOf(IReadOnlyList<Staff> candidates, double probability)
        {
            if (random.NextBool(probability))
            {
                others.Add(random.Pick(candidates));
            }
        }
    }

    // Only database functions create memberships, so the domain offers no method for it.
    private void AddMember(Case caseFile, Staff person, CaseRole capacity, DateTimeOffset startedOn)
    {
        if (db.Entry(person).State == EntityState.Detached)
        {
            db.Attach(person);
        }

        var member = db.Entry((CaseMember)Activator.CreateInstance(typeof(CaseMember), nonPublic: true)!);
        member.Property(m => m.CaseId).CurrentValue = caseFile.Id;
        member.Property(m => m.StaffId).CurrentValue = person.Id;
        member.Property(m => m.CaseRole).CurrentValue = capacity;
        member.Property(m => m.StartedAt).CurrentValue = startedOn;
        member.State = EntityState.Added;
    }
}
