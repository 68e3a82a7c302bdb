using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Victims;

namespace CaseManager.Demo;

/// <summary>Fictional facts recorded after the demo cases were opened.</summary>
internal static class DemoVictims
{
    public static void Antonia(Case opened, Signature by)
    {
        var antonia = opened.Victims[0];
        opened.RecordStatus(antonia, Guid.CreateVersion7(), new(TraffickingStatus.ActualVictim, DecidingBody.Police, new("Metropolitan Police", new(2023, 11))), by);
        opened.RecordIdentity(
            antonia,
            antonia.Identity!.Content! with
            {
                ExcludedInterpreters = "Anyone from her county: the recruiter has family there",
                OtherNames = [new("Antonella", OtherNameKind.GivenByExploiter, NotBeforeThem: true), new("Antonela Vacarescu", OtherNameKind.Spelling, NotBeforeThem: false)],
                Papers = [new(PaperKind.IdentityCard, null, "RO", PaperHolder.Exploiter)],
                Family = [new(RelativeKind.Parent, "Her mother, who knows all of it", Depends: true), new(RelativeKind.Sibling, "A brother, who must not know", Depends: false)],
            },
            IdentityPart.OtherNames,
            by);
        opened.CheckSafeContact(
            antonia,
            antonia.SafeContact!.Content! with { OthersOnPhone = "Her aunt picks up when she is at the course", CodeWord = "Biscuits: something is wrong" },
            by.Day,
            by);
        opened.RecordConsent(
            antonia,
            Guid.CreateVersion7(),
            ConsentScope.LegalRepresentation,
            new(ConsentState.Given, by.Day, "ro", ConsentForm.Written)
            {
                ExpiresOn = by.Day.AddYears(2),
                Details = new("The legal team of the London office", "To claim compensation for her", "Our own, by telephone", ConsentGiver.Self, null, "Legal help, version 3", null),
            },
            null,
            by);
        opened.RecordConsent(
            antonia,
            Guid.CreateVersion7(),
            ConsentScope.StoryUse,
            new(ConsentState.Refused, by.Day, "ro", ConsentForm.Oral) { Details = ConsentDetails.None with { Giver = ConsentGiver.Self, Words = "Perhaps later, in her own words" } },
            null,
            by);
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

    public static void AntoniasRights(Case opened, Signature by)
    {
        opened.RecordLegalBasis(
            opened.Victims[0], Guid.CreateVersion7(by.When), new("LegitimateInterests", "NotForProfit", "She asked for our support; nothing goes to anyone else without her word."), by);
        opened.TakeFeedback(
            opened.Victims[0],
            Guid.CreateVersion7(by.When),
            new(FeedbackKind.Opinion, by.Day, by.Day.AddDays(21), "The course is good. The interpreter on the telephone changes every week, and she has to begin anew each time.", "Tell her when we next meet"),
            mine: true,
            "Answer what the survivor said of our work",
            by);
    }

    public static void AntoniasRisk(Case opened, Signature by) => opened.AssessRisk(
        opened.Victims[0],
        Guid.CreateVersion7(by.When),
        new(RiskLevel.Medium, by.Day.AddDays(14), new(
            [RiskSource.Exploiters, RiskSource.Community],
            "A cousin of the recruiter asked for her in her mother’s street. They do not know of the aunt.",
            "She goes to the course with her aunt, and changes buses. If someone asks for her, she calls us or 112, and we move her the same night.")),
        "Look at the risk and the safety plan again",
        by);

    // Lives with her aunt, a location that only our office may see; before, she was missing for two days.
    public static void AntoniasWhereabouts(Case opened, Signature by)
    {
        var (antonia, month) = (opened.Victims[0], new ApproximateDate(by.When.Year, by.When.Month));
        var tasks = opened.Tasks.ToList();
        opened.RecordLocation(antonia, Guid.CreateVersion7(by.When), LocationConfidentiality.OfficeOnly, new("With her aunt. The street is known to her lead alone.", month, "Her own wish. Her mother knows."), by);
        var episode = opened.ReportMissing(
            antonia,
            Guid.CreateVersion7(by.When),
            new(month, "She did not come to the course, and her telephone was off", "Her aunt was called; the police were told on the same evening"),
            "See who looks for her",
            by);
        opened.EndMissing(episode, new(month, "She had stayed with a friend, and had lost her telephone. Nobody had troubled her."), "Talk with her about it", by);
        foreach (var task in opened.Tasks.Except(tasks).ToList())
        {
            opened.CompleteTask(task.Id, by);
        }
    }

    // Brothers recruited by the same advert; the younger is sixteen and was brought to safety later.
    public static void Sorin(Case opened, Signature by)
    {
        var sorin = opened.Victims[0];
        var luca = opened.AddVictim(VictimId.New(), "Luca", BirthDate.Approximate(new(by.When.Year - 16, 1)), new ApproximateDate(by.When.Year - 1, 4), by);
        opened.RecordIdentity(luca, luca.Identity!.Content! with { Sex = Sex.Male, Citizenships = StoryParts.Codes("RO"), Languages = StoryParts.Codes("ro") }, IdentityPart.Person, by);
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
