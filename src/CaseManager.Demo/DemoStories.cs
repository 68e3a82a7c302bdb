using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using static CaseManager.Demo.IntakeParts;

namespace CaseManager.Demo;

/// <summary>Fictional intake statements of the demo survivors.</summary>
internal static class DemoStories
{
    public static IntakeAnswers Antonia(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Police, "The police officer who found her, through the liaison", ApproximateDate.FromDate(today)),
        Person = new(
            "Antonia",
            "Antonela-Maria Văcărescu",
            "Toni",
            BirthDate.FromExactDate(new(2004, 2, 11)),
            Sex.Female,
            Gender.Feminine,
            CreateCodes("RO"),
            CreateCodes("ro", "en"),
            InterpreterNeed.Needed,
            "A woman, not from her county"),
        Acts = CreateSigns(
            CreateSign(Act.Recruitment, IndicatorSource.Document, "Job advert for a biscuit factory; fourteen messages with the recruiter"),
            CreateSign(Act.Transportation, IndicatorSource.Document, "Ferry ticket, bought by the recruiter"),
            CreateSign(Act.Harbouring, IndicatorSource.Document, "Lease of the flat; messages")),
        Means = CreateSigns(
            CreateSign(Means.Deception, IndicatorSource.Document, "There was no factory at the address in the advert"),
            CreateSign(Means.Force, IndicatorSource.ThirdParty, "A neighbour heard her being hit"),
            CreateSign(Means.Threat, IndicatorSource.Survivor, "They said they would go to her mother’s house"),
            CreateSign(Means.Coercion, IndicatorSource.Survivor, "They took her identity card on the first day")),
        Purpose = new(
            Answer.Create<IReadOnlyList<IntakeIndicator>>(
                [CreateSign(ExploitationForm.SexualExploitation, IndicatorSource.Document, "Police report; bank records")]), ExploitationStage.Occurred),
        Places = new(CreateCodes("RO"), CreateCodes("FR"), CreateCodes("GB"), new ApproximateDate(2023, 2), new ApproximateDate(2023, 10, 14),
            "A flat in east London, then another nearby"),
        Danger = new(DangerNow.No, NonResponse.NotAsked, "With an aunt, not at her mother’s", CreateNeeds(ImmediateNeed.Lawyer, ImmediateNeed.Documents),
            "A new identity card"),
        Contact = new(CreateChannels(ContactChannel.TextMessage), "Weekdays, 10 to 14", "It is about the course she asked for", "+40 700 000 142",
            "Her brother, and the neighbour who drives for him"),
        Consent = CreateConsent(today, "ro", police: ConsentState.Given),
    };

    public static IntakeAnswers Sorin(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Survivor, NonResponse.NotAsked, ApproximateDate.FromDate(today)),
        Person = CreatePerson("Sorin", "Dănuț Petcu", BirthDate.FromExactDate(new(1988, 9, 3)), Sex.Male, "RO", "ro"),
        Acts = CreateSigns(
            CreateSign(Act.Recruitment, IndicatorSource.Survivor, "An agent in his town promised a contract"),
            CreateSign(Act.Transportation, IndicatorSource.Survivor, "By minibus, eleven men")),
        Means = CreateSigns(
            CreateSign(Means.Deception, IndicatorSource.Document, "The contract named another wage and another farm"),
            CreateSign(Means.Coercion, IndicatorSource.Survivor, "A debt for the journey that only grew")),
        Purpose = CreatePurpose(ExploitationForm.ForcedLabour, IndicatorSource.Survivor),
        Places = new(CreateCodes("RO"), NonResponse.NotKnown, CreateCodes("DE"), new ApproximateDate(2025, 4), new ApproximateDate(2025, 11),
            "Vegetable farms near a river; he can show them on a map"),
        Danger = new(DangerNow.No, NonResponse.NotAsked, "At home", CreateNeeds(ImmediateNeed.Lawyer), NonResponse.NotAsked),
        Contact = new(CreateChannels(ContactChannel.Call), "Evenings", "Say that it is about the wages", "+40 700 000 177", "The agent"),
        Consent = CreateConsent(today, "ro", police: ConsentState.Given),
    };

    public static IntakeAnswers Matei(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Authority, "A child protection office", ApproximateDate.FromDate(today)),
        Person = CreatePerson("Matei", NonResponse.NotKnown, BirthDate.FromEstimatedAge(14, 17, today), Sex.Male, "RO", "rom"),
        Acts = CreateSigns(CreateSign(Act.Transportation, IndicatorSource.Survivor, null), CreateSign(Act.Harbouring, IndicatorSource.Survivor, null)),
        Means = CreateUnansweredSigns(NonResponse.Declined),
        Purpose = CreatePurpose(ExploitationForm.ForcedBegging, IndicatorSource.Observation),
        Places = new(CreateCodes("RO"), NonResponse.NotAsked, CreateCodes("NL", "DE"), NonResponse.NotKnown, new ApproximateDate(2026, 9),
            NonResponse.Declined),
        Danger = new(DangerNow.Yes, "The man who brought him is looking for him", "With a foster family",
            CreateNeeds(ImmediateNeed.Protection, ImmediateNeed.Doctor), NonResponse.NotAsked),
        Contact = new(CreateChannels(ContactChannel.ThroughProfessional), "In office hours", "Only through his guardian", NonResponse.NotAsked, "His uncle"),
        Consent = CreateConsent(today, "rom", police: ConsentState.NotAsked),
    };

    public static IntakeAnswers Vesna(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Helpline, NonResponse.NotKnown, ApproximateDate.FromDate(today)),
        Person = CreatePerson("Vesna", "Marija Ilievska", BirthDate.FromApproximateDate(new(1979)), Sex.Female, "MK", "mk"),
        Acts = CreateSigns(CreateSign(Act.Recruitment, IndicatorSource.Survivor, null), CreateSign(Act.Receipt, IndicatorSource.Survivor, null)),
        Means = CreateSigns(
            CreateSign(Means.AbuseOfVulnerability, IndicatorSource.Survivor, "Her visa hung on the family she worked for"),
            CreateSign(Means.Coercion, IndicatorSource.Survivor, "Her passport was in a locked drawer")),
        Purpose = CreatePurpose(ExploitationForm.DomesticServitude, IndicatorSource.ThirdParty),
        Places = new(CreateCodes("MK"), NonResponse.NotAsked, CreateCodes("GB"), new ApproximateDate(2021), new ApproximateDate(2026, 8),
            "A house; she does not want to say where"),
        Danger = new(DangerNow.No, NonResponse.NotAsked, "In a safe house", CreateNeeds(ImmediateNeed.Shelter), "Until a flat is found"),
        Contact = new(CreateChannels(ContactChannel.AppMessage), "After 18", "Never mention the old address", "+44 7700 900123", NonResponse.Declined),
        Consent = CreateConsent(today, "mk", police: ConsentState.Refused),
    };

    public static IntakeAnswers Minh(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Police, "A station officer", ApproximateDate.FromDate(today)),
        Person = CreatePerson("Minh", "Trần Văn Đức", BirthDate.FromApproximateDate(new(2010, 5)), Sex.Male, "VN", "vi"),
        Acts = CreateSigns(CreateSign(Act.Transportation, IndicatorSource.Survivor, null),
            CreateSign(Act.Harbouring, IndicatorSource.Observation, "Found locked in a house with lamps and plants")),
        Means = CreateUnansweredSigns(NonResponse.NotAsked),
        Purpose = CreatePurpose(ExploitationForm.ForcedCriminality, IndicatorSource.Observation),
        Places = new(CreateCodes("VN"), CreateCodes("DE", "FR"), CreateCodes("GB"), new ApproximateDate(2026, 3), new ApproximateDate(2026, 10),
            NonResponse.NotAsked),
        Danger = new(DangerNow.Yes, "He says that he owes money and must go back", "In a children’s home",
            CreateNeeds(ImmediateNeed.Protection, ImmediateNeed.Lawyer), NonResponse.NotAsked),
        Contact = new(CreateChannels(ContactChannel.ThroughProfessional), NonResponse.NotAsked, "Through his social worker", NonResponse.NotAsked,
            "Anyone who calls himself his cousin"),
        Consent = CreateConsent(today, "vi", police: ConsentState.Given),
    };

    public static IntakeAnswers Agnes(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Organisation, "A drop-in centre", ApproximateDate.FromDate(today)),
        Person = CreatePerson("Ágnes", "Kovács Ilona", BirthDate.FromExactDate(new(1999, 12, 1)), Sex.Female, "HU", "hu"),
        Acts = CreateSigns(CreateSign(Act.Recruitment, IndicatorSource.Survivor, "By a man she was in love with")),
        Means = CreateSigns(CreateSign(Means.AbuseOfPower, IndicatorSource.Survivor, null)),
        Purpose = CreatePurpose(ExploitationForm.SexualExploitation, IndicatorSource.Survivor),
        Places = new(CreateCodes("HU"), NonResponse.NotAsked, CreateCodes("NL"), new ApproximateDate(2024, 6), NonResponse.NotKnown, NonResponse.Declined),
        Danger = new(DangerNow.Yes, "He has her keys", "In a shelter", CreateNeeds(ImmediateNeed.Shelter, ImmediateNeed.Doctor), NonResponse.NotAsked),
        Contact = new(CreateChannels(ContactChannel.InPerson), "Tuesdays and Fridays", NonResponse.NotAsked, NonResponse.NotAsked, "Him, and his sister"),
        Consent = CreateConsent(today, "hu", police: ConsentState.Declined),
    };

    public static IntakeAnswers Danuta(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.FamilyOrFriends, "Her daughter", ApproximateDate.FromDate(today)),
        Person = CreatePerson("Danuta", "Bożena Wiśniewska", BirthDate.FromApproximateDate(new(1961)), Sex.Female, "PL", "pl"),
        Acts = CreateSigns(CreateSign(Act.Recruitment, IndicatorSource.Document, "An agency’s contract")),
        Means = CreateUnansweredSigns(NonResponse.NotKnown),
        Purpose = CreatePurpose(ExploitationForm.ForcedLabour, IndicatorSource.ThirdParty),
        Places = new(CreateCodes("PL"), NonResponse.NotAsked, CreateCodes("DE"), new ApproximateDate(2025), NonResponse.NotKnown, "Care work in private homes"),
        Danger = new(NonResponse.NotAsked, NonResponse.NotAsked, NonResponse.NotAsked, NonResponse.NotAsked, NonResponse.NotAsked),
        Contact = new(CreateChannels(ContactChannel.Call), "Sundays", "Say that you are from the parish", "+49 30 0000 0042", "The agency"),
        Consent = CreateConsent(today, "pl", police: ConsentState.NotAsked),
    };

    /// <summary>An unfinished draft.</summary>
    public static IntakeAnswers Ilinca(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Survivor, NonResponse.NotAsked, ApproximateDate.FromDate(today)),
        Person = CreatePerson("Ilinca", NonResponse.NotAsked, BirthDate.FromApproximateDate(new(1999)), Sex.Female, "RO", "ro"),
        Acts = CreateSigns(CreateSign(Act.Recruitment, IndicatorSource.Survivor, null)),
        Danger = new(DangerNow.No, NonResponse.NotAsked, "At the day centre until six", CreateNeeds(ImmediateNeed.Shelter, ImmediateNeed.FoodAndClothes),
            "A bed until 6 December"),
    };
}
