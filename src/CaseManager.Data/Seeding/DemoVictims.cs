using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;

namespace CaseManager.Data.Seeding;

/// <summary>What became known of the people of the told stories after their cases were opened. As respectful, and as invented.</summary>
internal static class DemoVictims
{
    public static void Antonia(Case opened, Signature by)
    {
        var antonia = opened.Victims[0];
        opened.RecordStatus(antonia, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new("Metropolitan Police", new(2023, 11))), by);
        opened.RecordBroughtToSafety(
            antonia, Guid.CreateVersion7(), new("GB", BroughtBy.Police, new(2023, 10, 14), new("She called her family; officers found her on the same evening")), by);
        opened.RecordCircumstances(
            antonia,
            new(
                Answer.Of<IReadOnlyList<Vulnerability>>([Vulnerability.NoIncome, Vulnerability.Alone]),
                Answer.Of<IReadOnlyList<Displacement>>([Displacement.Labour, Displacement.Returnee]),
                Answer.Of<IReadOnlyList<ProtectionStatus>>([ProtectionStatus.NotNeeded]),
                "She left school at sixteen to earn for her mother"),
            by);
    }

    // Two brothers who answered one advert. The younger is sixteen, and came away later.
    public static void Sorin(Case opened, Signature by)
    {
        var sorin = opened.Victims[0];
        var luca = opened.AddVictim(VictimId.New(), "Luca", BirthDate.Approximate(new(by.When.Year - 16, 1)), new ApproximateDate(by.When.Year - 1, 4), by);
        opened.Link(Guid.CreateVersion7(), sorin, luca, LinkKind.Siblings, by);
        opened.Link(Guid.CreateVersion7(), sorin, luca, LinkKind.RecruitedTogether, by);
        opened.RecordStatus(luca, Guid.CreateVersion7(), new(TraffickingStatus.PossibleVictim, DecidingBody.OtherAuthority, new("Customs", ApproximateDate.On(by.Day))), by);
        opened.RecordBroughtToSafety(luca, Guid.CreateVersion7(), new("DE", BroughtBy.PartnerOrganisation, ApproximateDate.On(by.Day), new("A counsellor of a partner drove out to the farm")), by);
        opened.RecordChildProtection(
            luca, new(GuardianState.NotNeeded, null, AuthorityTold.Told, new("The youth office", ApproximateDate.On(by.Day)), AgeAssessment.NotNeeded, null), by);
    }

    public static void Matei(Case opened, Signature by) => opened.RecordChildProtection(
        opened.Victims[0],
        new(GuardianState.Sought, null, AuthorityTold.Told, new("A child protection office", ApproximateDate.On(by.Day)), AgeAssessment.AskedFor, null),
        by);
}
