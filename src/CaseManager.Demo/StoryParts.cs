using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Demo;

/// <summary>Building blocks of the demo stories.</summary>
internal static class StoryParts
{
    public static PersonPart Someone(string coverName, Answer<string> name, BirthDate born, Sex sex, string citizenship, string language) => new(
        coverName, name, Silence.NotAsked, born, sex, sex == Sex.Female ? Gender.Feminine : Gender.Masculine, Codes(citizenship), Codes(language),
        InterpreterNeed.Needed, Silence.NotAsked);

    public static SignsPart Signs(params SaidSign[] signs) => new(Answer.Of<IReadOnlyList<SaidSign>>(signs));

    public static SignsPart Silent(Silence silence) => new((Answer<IReadOnlyList<SaidSign>>)silence);

    public static SaidSign Said(Enum code, IndicatorSource source, string? said) => new(code.ToString(), source, said);

    public static PurposePart Form(ExploitationForm form, IndicatorSource source) =>
        new(Answer.Of<IReadOnlyList<SaidSign>>([Said(form, source, null)]), ExploitationStage.Happened);

    public static Answer<IReadOnlyList<string>> Codes(params string[] codes) => Answer.Of<IReadOnlyList<string>>(codes);

    public static Answer<IReadOnlyList<ImmediateNeed>> Needs(params ImmediateNeed[] needs) => Answer.Of<IReadOnlyList<ImmediateNeed>>(needs);

    public static Answer<IReadOnlyList<ContactChannel>> Channels(params ContactChannel[] channels) => Answer.Of<IReadOnlyList<ContactChannel>>(channels);

    public static ConsentPart Agreed(DateOnly on, string language, ConsentState police) => new(
        new(ConsentState.Given, on, language, ConsentForm.Oral),
        police is ConsentState.NotAsked ? ConsentAnswer.NotAsked : new(police, on, language, ConsentForm.Oral));
}
