using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;

namespace CaseManager.Demo;

/// <summary>Fictional records added after the demo cases were opened.</summary>
internal static class DemoVictims
{
    public static void Antonia(Case caseFile, AuditStamp stamp)
    {
        var antonia = caseFile.Victims[0];
        caseFile.RecordStatus(antonia, Guid.CreateVersion7(),
            new(TraffickingStatus.ActualVictim, DecidingBody.Police, new("Metropolitan Police", new(2023, 11))), stamp);
        caseFile.RecordIdentity(
            antonia,
            antonia.Identity!.Content! with
            {
                ExcludedInterpreters = "Anyone from her county: the recruiter has family there",
                OtherNames = [new("Antonella", OtherNameKind.GivenByExploiter, IsHiddenInPresence: true),
                    new("Antonela Vacarescu", OtherNameKind.Spelling, IsHiddenInPresence: false)],
                Papers = [new(PaperKind.IdentityCard, null, "RO", PaperHolder.Exploiter)],
                Family = [new(RelativeKind.Parent, "Her mother, who knows all of it", IsDependant: true),
                    new(RelativeKind.Sibling, "A brother, who must not know", IsDependant: false)],
            },
            IdentityPart.OtherNames,
            stamp);
        caseFile.CheckSafeContact(
            antonia,
            antonia.SafeContact!.Content! with { OthersOnPhone = "Her aunt picks up when she is at the course", CodeWord = "Biscuits: something is wrong" },
            stamp.Date,
            stamp);
        caseFile.RecordConsent(
            antonia,
            Guid.CreateVersion7(),
            ConsentScope.LegalRepresentation,
            new(ConsentState.Given, stamp.Date, "ro", ConsentForm.Written)
            {
                ExpiresOn = stamp.Date.AddYears(2),
                Details = new("The legal team of the London office", "To claim compensation for her", "Our own, by telephone", ConsentGiver.Self, null,
                    "Legal help, version 3", null),
            },
            null,
            stamp);
        caseFile.RecordConsent(
            antonia,
            Guid.CreateVersion7(),
            ConsentScope.StoryUse,
            new(ConsentState.Refused, stamp.Date, "ro",
                ConsentForm.Oral)
            {
                Details = ConsentDetails.None with
                {
                    Giver = ConsentGiver.Self,
                    AdditionalInformation = "Perhaps later, in her own words"
                }
            },
            null,
            stamp);
        caseFile.RecordBroughtToSafety(
            antonia, Guid.CreateVersion7(),
            new("GB", BroughtBy.Police, new(2023, 10, 14), new("She called her family; officers found her on the same evening")), stamp);
        caseFile.RecordCircumstances(
            antonia,
            new(
                Answer.Create<IReadOnlyList<Vulnerability>>([Vulnerability.NoIncome, Vulnerability.Alone]),
                Answer.Create<IReadOnlyList<Displacement>>([Displacement.Labour, Displacement.Returnee]),
                Answer.Create<IReadOnlyList<ProtectionStatus>>([ProtectionStatus.NotNeeded]),
                "She left school at sixteen to earn for her mother"),
            stamp);
    }

    public static void AntoniasRights(Case caseFile, AuditStamp stamp)
    {
        caseFile.RecordLegalBasis(
            caseFile.Victims[0], Guid.CreateVersion7(stamp.OccurredAt),
            new("LegitimateInterests", "NotForProfit", "She asked for our support; nothing goes to anyone else without her word."), stamp);
        caseFile.RecordFeedback(
            caseFile.Victims[0],
            Guid.CreateVersion7(stamp.OccurredAt),
            new(FeedbackKind.Opinion, stamp.Date, stamp.Date.AddDays(21),
                "The course is good. The interpreter on the telephone changes every week, and she has to begin anew each time.", "Tell her when we next meet"),
            mine: true,
            "Answer what the survivor said of our work",
            stamp);
    }

    public static void AntoniasRisk(Case caseFile, AuditStamp stamp) => caseFile.AssessRisk(
        caseFile.Victims[0],
        Guid.CreateVersion7(stamp.OccurredAt),
        new(RiskLevel.Medium, stamp.Date.AddDays(14), new(
            [RiskSource.Exploiters, RiskSource.Community],
            "A cousin of the recruiter asked for her in her mother’s street. They do not know of the aunt.",
            "She goes to the course with her aunt, and changes buses. If someone asks for her, she calls us or 112, and we move her the same night.")),
        "Look at the risk and the safety plan again",
        stamp);

    // Antonia lives with her aunt, a location that only our office may see; she was missing before.
    public static void AntoniasLocations(Case caseFile, AuditStamp stamp)
    {
        var (antonia, month) = (caseFile.Victims[0], new ApproximateDate(stamp.OccurredAt.Year, stamp.OccurredAt.Month));
        var tasks = caseFile.Tasks.ToList();
        caseFile.RecordLocation(antonia, Guid.CreateVersion7(stamp.OccurredAt), LocationConfidentiality.OfficeOnly,
            new("With her aunt. The street is known to her lead alone.", month, "Her own wish. Her mother knows."), stamp);
        var episode = caseFile.ReportMissing(
            antonia,
            Guid.CreateVersion7(stamp.OccurredAt),
            new(month, "She did not come to the course, and her telephone was off", "Her aunt was called; the police were told on the same evening"),
            "See who looks for her",
            stamp);
        caseFile.EndMissing(episode, new(month, "She had stayed with a friend, and had lost her telephone. Nobody had troubled her."),
            "Talk with her about it", stamp);
        foreach (var task in caseFile.Tasks.Except(tasks).ToList())
        {
            caseFile.CompleteTask(task.Id, stamp);
        }
    }

    // Sorin and Luca are brothers recruited through the same advertisement; Luca is sixteen and was brought to safety later.
    public static void Sorin(Case caseFile, AuditStamp stamp)
    {
        var sorin = caseFile.Victims[0];
        var luca = caseFile.AddVictim(VictimId.New(), "Luca", BirthDate.FromApproximateDate(new(stamp.OccurredAt.Year - 16, 1)),
            new ApproximateDate(stamp.OccurredAt.Year - 1, 4), stamp);
        caseFile.RecordIdentity(luca,
            luca.Identity!.Content! with { Sex = Sex.Male, Citizenships = IntakeParts.CreateCodes("RO"), Languages = IntakeParts.CreateCodes("ro") },
            IdentityPart.Person, stamp);
        caseFile.LinkVictims(Guid.CreateVersion7(), sorin, luca, LinkKind.Siblings, stamp);
        caseFile.LinkVictims(Guid.CreateVersion7(), sorin, luca, LinkKind.RecruitedTogether, stamp);
        caseFile.RecordStatus(luca, Guid.CreateVersion7(),
            new(TraffickingStatus.PossibleVictim, DecidingBody.OtherAuthority, new("Customs", ApproximateDate.FromDate(stamp.Date))), stamp);
        caseFile.RecordBroughtToSafety(luca, Guid.CreateVersion7(),
            new("DE", BroughtBy.PartnerOrganisation, ApproximateDate.FromDate(stamp.Date), new("A counsellor of a partner drove out to the farm")), stamp);
        caseFile.RecordChildProtection(
            luca, new(GuardianState.NotNeeded, null, AuthorityNotification.Notified, new("The youth office", ApproximateDate.FromDate(stamp.Date)),
                AgeAssessment.NotNeeded, null), stamp);
    }

    public static void Matei(Case caseFile, AuditStamp stamp) => caseFile.RecordChildProtection(
        caseFile.Victims[0],
        new(GuardianState.Sought, null, AuthorityNotification.Notified, new("A child protection office", ApproximateDate.FromDate(stamp.Date)),
            AgeAssessment.Requested, null),
        stamp);
}
