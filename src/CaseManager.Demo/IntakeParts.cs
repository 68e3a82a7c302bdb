using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Demo;

/// <summary>Building blocks of the demo stories.</summary>
internal static class IntakeParts
{
    public static PersonPart CreatePerson(string coverName, Answer<string> name, BirthDate born, Sex sex, string citizenship, string language) => new(
        coverName, name, NonResponse.NotAsked, born, sex, sex == Sex.Female ? Gender.Feminine : Gender.Masculine, CreateCodes(citizenship),
        CreateCodes(language),
        InterpreterNeed.Needed, NonResponse.NotAsked);

    public static IndicatorsPart CreateSigns(params IntakeIndicator[] signs) => new(Answer.Create<IReadOnlyList<IntakeIndicator>>(signs));

    public static IndicatorsPart CreateUnansweredSigns(NonResponse nonResponse) => new((Answer<IReadOnlyList<IntakeIndicator>>)nonResponse);

    public static IntakeIndicator CreateSign(Enum code, IndicatorSource source, string? text) => new(code.ToString(), source, text);

    public static PurposePart CreatePurpose(ExploitationForm form, IndicatorSource source) =>
        new(Answer.Create<IReadOnlyList<IntakeIndicator>>([CreateSign(form, source, null)]), ExploitationStage.Occurred);

    public static Answer<IReadOnlyList<string>> CreateCodes(params string[] codes) => Answer.Create<IReadOnlyList<string>>(codes);

    public static Answer<IReadOnlyList<ImmediateNeed>> CreateNeeds(params ImmediateNeed[] needs) => Answer.Create<IReadOnlyList<ImmediateNeed>>(needs);

    public static Answer<IReadOnlyList<ContactChannel>> CreateChannels(params ContactChannel[] channels) =>
        Answer.Create<IReadOnlyList<ContactChannel>>(channels);

    public static ConsentPart CreateConsent(DateOnly date, string language, ConsentState police) => new(
        new(ConsentState.Given, date, language, ConsentForm.Oral),
        police is ConsentState.NotAsked ? ConsentAnswer.NotAsked : new(police, date, language, ConsentForm.Oral));
}
