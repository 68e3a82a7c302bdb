using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;
using static CaseManager.Demo.StoryParts;

namespace CaseManager.Demo;

/// <summary>Fictional intake statements of the demo survivors.</summary>
internal static class DemoStories
{
    public static IntakeAnswers Antonia(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Police, "The police officer who found her, through the liaison", ApproximateDate.On(today)),
        Person = new(
            "Antonia",
            "Antonela-Maria Văcărescu",
            "Toni",
            BirthDate.Exact(new(2004, 2, 11)),
            Sex.Female,
            Gender.Feminine,
            Codes("RO"),
            Codes("ro", "en"),
            InterpreterNeed.Needed,
            "A woman, not from her county"),
        Acts = Signs(
            Said(Act.Recruitment, IndicatorSource.Document, "Job advert for a biscuit factory; fourteen messages with the recruiter"),
            Said(Act.Transportation, IndicatorSource.Document, "Ferry ticket, bought by the recruiter"),
            Said(Act.Harbouring, IndicatorSource.Document, "Lease of the flat; messages")),
        Means = Signs(
            Said(Means.Deception, IndicatorSource.Document, "There was no factory at the address in the advert"),
            Said(Means.Force, IndicatorSource.ThirdParty, "A neighbour heard her being hit"),
            Said(Means.Threat, IndicatorSource.Survivor, "They said they would go to her mother’s house"),
            Said(Means.Coercion, IndicatorSource.Survivor, "They took her identity card on the first day")),
        Purpose = new(Answer.Of<IReadOnlyList<SaidSign>>([Said(ExploitationForm.SexualExploitation, IndicatorSource.Document, "Police report; bank records")]), ExploitationStage.Happened),
        Places = new(Codes("RO"), Codes("FR"), Codes("GB"), new ApproximateDate(2023, 2), new ApproximateDate(2023, 10, 14), "A flat in east London, then another nearby"),
        Danger = new(DangerNow.No, Silence.NotAsked, "With an aunt, not at her mother’s", Needs(ImmediateNeed.Lawyer, ImmediateNeed.Documents), "A new identity card"),
        Contact = new(Channels(ContactChannel.TextMessage), "Weekdays, 10 to 14", "It is about the course she asked for", "+40 700 000 142", "Her brother, and the neighbour who drives for him"),
        Consent = Agreed(today, "ro", police: ConsentState.Given),
    };

    public static IntakeAnswers Sorin(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Survivor, Silence.NotAsked, ApproximateDate.On(today)),
        Person = Someone("Sorin", "Dănuț Petcu", BirthDate.Exact(new(1988, 9, 3)), Sex.Male, "RO", "ro"),
        Acts = Signs(
            Said(Act.Recruitment, IndicatorSource.Survivor, "An agent in his town promised a contract"),
            Said(Act.Transportation, IndicatorSource.Survivor, "By minibus, eleven men")),
        Means = Signs(
            Said(Means.Deception, IndicatorSource.Document, "The contract named another wage and another farm"),
            Said(Means.Coercion, IndicatorSource.Survivor, "A debt for the journey that only grew")),
        Purpose = Form(ExploitationForm.ForcedLabour, IndicatorSource.Survivor),
        Places = new(Codes("RO"), Silence.NotKnown, Codes("DE"), new ApproximateDate(2025, 4), new ApproximateDate(2025, 11), "Vegetable farms near a river; he can show them on a map"),
        Danger = new(DangerNow.No, Silence.NotAsked, "At home", Needs(ImmediateNeed.Lawyer), Silence.NotAsked),
        Contact = new(Channels(ContactChannel.Call), "Evenings", "Say that it is about the wages", "+40 700 000 177", "The agent"),
        Consent = Agreed(today, "ro", police: ConsentState.Given),
    };

    public static IntakeAnswers Matei(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Authority, "A child protection office", ApproximateDate.On(today)),
        Person = Someone("Matei", Silence.NotKnown, BirthDate.Estimated(14, 17, today), Sex.Male, "RO", "rom"),
        Acts = Signs(Said(Act.Transportation, IndicatorSource.Survivor, null), Said(Act.Harbouring, IndicatorSource.Survivor, null)),
        Means = Silent(Silence.Declined),
        Purpose = Form(ExploitationForm.ForcedBegging, IndicatorSource.Observation),
        Places = new(Codes("RO"), Silence.NotAsked, Codes("NL", "DE"), Silence.NotKnown, new ApproximateDate(2026, 9), Silence.Declined),
        Danger = new(DangerNow.Yes, "The man who brought him is looking for him", "With a foster family", Needs(ImmediateNeed.Protection, ImmediateNeed.Doctor), Silence.NotAsked),
        Contact = new(Channels(ContactChannel.ThroughProfessional), "In office hours", "Only through his guardian", Silence.NotAsked, "His uncle"),
        Consent = Agreed(today, "rom", police: ConsentState.NotAsked),
    };

    public static IntakeAnswers Vesna(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Helpline, Silence.NotKnown, ApproximateDate.On(today)),
        Person = Someone("Vesna", "Marija Ilievska", BirthDate.Approximate(new(1979)), Sex.Female, "MK", "mk"),
        Acts = Signs(Said(Act.Recruitment, IndicatorSource.Survivor, null), Said(Act.Receipt, IndicatorSource.Survivor, null)),
        Means = Signs(
            Said(Means.AbuseOfVulnerability, IndicatorSource.Survivor, "Her visa hung on the family she worked for"),
            Said(Means.Coercion, IndicatorSource.Survivor, "Her passport was in a locked drawer")),
        Purpose = Form(ExploitationForm.DomesticServitude, IndicatorSource.ThirdParty),
        Places = new(Codes("MK"), Silence.NotAsked, Codes("GB"), new ApproximateDate(2021), new ApproximateDate(2026, 8), "A house; she does not want to say where"),
        Danger = new(DangerNow.No, Silence.NotAsked, "In a safe house", Needs(ImmediateNeed.Shelter), "Until a flat is found"),
        Contact = new(Channels(ContactChannel.AppMessage), "After 18", "Never mention the old address", "+44 7700 900123", Silence.Declined),
        Consent = Agreed(today, "mk", police: ConsentState.Refused),
    };

    public static IntakeAnswers Minh(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Police, "A station officer", ApproximateDate.On(today)),
        Person = Someone("Minh", "Trần Văn Đức", BirthDate.Approximate(new(2010, 5)), Sex.Male, "VN", "vi"),
        Acts = Signs(Said(Act.Transportation, IndicatorSource.Survivor, null), Said(Act.Harbouring, IndicatorSource.Observation, "Found locked in a house with lamps and plants")),
        Means = Silent(Silence.NotAsked),
        Purpose = Form(ExploitationForm.ForcedCriminality, IndicatorSource.Observation),
        Places = new(Codes("VN"), Codes("DE", "FR"), Codes("GB"), new ApproximateDate(2026, 3), new ApproximateDate(2026, 10), Silence.NotAsked),
        Danger = new(DangerNow.Yes, "He says that he owes money and must go back", "In a children’s home", Needs(ImmediateNeed.Protection, ImmediateNeed.Lawyer), Silence.NotAsked),
        Contact = new(Channels(ContactChannel.ThroughProfessional), Silence.NotAsked, "Through his social worker", Silence.NotAsked, "Anyone who calls himself his cousin"),
        Consent = Agreed(today, "vi", police: ConsentState.NotAsked),
    };

    public static IntakeAnswers Agnes(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Organisation, "A drop-in centre", ApproximateDate.On(today)),
        Person = Someone("Ágnes", "Kovács Ilona", BirthDate.Exact(new(1999, 12, 1)), Sex.Female, "HU", "hu"),
        Acts = Signs(Said(Act.Recruitment, IndicatorSource.Survivor, "By a man she was in love with")),
        Means = Signs(Said(Means.AbuseOfPower, IndicatorSource.Survivor, null)),
        Purpose = Form(ExploitationForm.SexualExploitation, IndicatorSource.Survivor),
        Places = new(Codes("HU"), Silence.NotAsked, Codes("NL"), new ApproximateDate(2024, 6), Silence.NotKnown, Silence.Declined),
        Danger = new(DangerNow.Yes, "He has her keys", "In a shelter", Needs(ImmediateNeed.Shelter, ImmediateNeed.Doctor), Silence.NotAsked),
        Contact = new(Channels(ContactChannel.InPerson), "Tuesdays and Fridays", Silence.NotAsked, Silence.NotAsked, "Him, and his sister"),
        Consent = Agreed(today, "hu", police: ConsentState.Declined),
    };

    public static IntakeAnswers Danuta(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.FamilyOrFriends, "Her daughter", ApproximateDate.On(today)),
        Person = Someone("Danuta", "Bożena Wiśniewska", BirthDate.Approximate(new(1961)), Sex.Female, "PL", "pl"),
        Acts = Signs(Said(Act.Recruitment, IndicatorSource.Document, "An agency’s contract")),
        Means = Silent(Silence.NotKnown),
        Purpose = Form(ExploitationForm.ForcedLabour, IndicatorSource.ThirdParty),
        Places = new(Codes("PL"), Silence.NotAsked, Codes("DE"), new ApproximateDate(2025), Silence.NotKnown, "Care work in private homes"),
        Danger = new(Silence.NotAsked, Silence.NotAsked, Silence.NotAsked, Silence.NotAsked, Silence.NotAsked),
        Contact = new(Channels(ContactChannel.Call), "Sundays", "Say that you are from the parish", "+49 30 0000 0042", "The agency"),
        Consent = Agreed(today, "pl", police: ConsentState.NotAsked),
    };

    /// <summary>An unfinished draft.</summary>
    public static IntakeAnswers Ilinca(DateOnly today) => new()
    {
        Arrival = new(ReferralChannel.Survivor, Silence.NotAsked, ApproximateDate.On(today)),
        Person = Someone("Ilinca", Silence.NotAsked, BirthDate.Approximate(new(1999)), Sex.Female, "RO", "ro"),
        Acts = Signs(Said(Act.Recruitment, IndicatorSource.Survivor, null)),
        Danger = new(DangerNow.No, Silence.NotAsked, "At the day centre until six", Needs(ImmediateNeed.Shelter, ImmediateNeed.FoodAndClothes), "A bed until 6 December"),
    };
}
