using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Domain.Victims;

namespace CaseManager.Domain.Intake;

/// <summary>A part of the intake, saved whole.</summary>
public interface IIntakePart
{
    /// <summary>The answers to its questions, for counting those still open.</summary>
    IReadOnlyList<IAnswer> Answers { get; }
}

/// <summary>How the survivor came to us.</summary>
public sealed record ArrivalPart(Answer<ReferralChannel> Channel, Answer<string> ReferredBy, Answer<ApproximateDate> ReceivedOn) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Channel, ReferredBy, ReceivedOn];
}

/// <summary>Who the survivor is. The fields are those of <see cref="IdentityFacts"/>, and the cover name.</summary>
public sealed record PersonPart(
    string? CoverName,
    Answer<string> NameOnDocuments,
    Answer<string> CalledAs,
    Answer<BirthDate> Born,
    Answer<Sex> Sex,
    Answer<Gender> Gender,
    Answer<IReadOnlyList<string>> Citizenships,
    Answer<IReadOnlyList<string>> Languages,
    Answer<InterpreterNeed> Interpreter,
    Answer<string> InterpreterWish) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers =>
        [NameOnDocuments, CalledAs, Born, Sex, Gender, Citizenships, Languages, Interpreter, .. Interpreter.Value == InterpreterNeed.Needed ? new IAnswer[] { InterpreterWish } : []];
}

/// <summary>Something that was said or seen: a term of the law, where it comes from, and the words.</summary>
/// <param name="Code">A code of <see cref="Act"/>, <see cref="Means"/> or <see cref="ExploitationForm"/>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Said">What was said or seen; null where only the term was ticked.</param>
public sealed record SaidSign(string Code, IndicatorSource Source, string? Said);

/// <summary>What was done, or how.</summary>
public sealed record SignsPart(Answer<IReadOnlyList<SaidSign>> Signs) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Signs];
}

/// <summary>What it was done for, and whether it came to it.</summary>
public sealed record PurposePart(Answer<IReadOnlyList<SaidSign>> Forms, Answer<ExploitationStage> Stage) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Forms, Stage];
}

/// <summary>Where and when. The fields are those of <see cref="ExploitationAccount"/>.</summary>
public sealed record PlacesPart(
    Answer<IReadOnlyList<string>> OriginCountries,
    Answer<IReadOnlyList<string>> TransitCountries,
    Answer<IReadOnlyList<string>> ExploitationCountries,
    Answer<ApproximateDate> Began,
    Answer<ApproximateDate> Ended,
    Answer<string> Where) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [OriginCountries, TransitCountries, ExploitationCountries, Began, Ended, Where];
}

/// <summary>Danger now, where the survivor is, and what is needed. The fields are those of <see cref="SafetyFacts"/>.</summary>
public sealed record DangerPart(
    Answer<DangerNow> Now,
    Answer<string> Detail,
    Answer<string> Whereabouts,
    Answer<IReadOnlyList<ImmediateNeed>> Needs,
    Answer<string> NeedsDetail) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Now, .. Now.Value == DangerNow.Yes ? new IAnswer[] { Detail } : [], Whereabouts, Needs];
}

/// <summary>How to reach the survivor without harm, and who must not know.</summary>
public sealed record ContactPart(
    Answer<IReadOnlyList<ContactChannel>> Channels,
    Answer<string> Hours,
    Answer<string> WhatToSay,
    Answer<string> PhoneOrEmail,
    Answer<string> MustNotKnow) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Channels, Hours, WhatToSay, PhoneOrEmail, MustNotKnow];
}

/// <summary>What the survivor agreed to, each asked apart.</summary>
public sealed record ConsentPart(ConsentAnswer Support, ConsentAnswer ShareWithPolice) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Asked(Support), Asked(ShareWithPolice)];

    private static Answer<ConsentState> Asked(ConsentAnswer answer) => answer.State switch
    {
        ConsentState.NotAsked => Silence.NotAsked,
        ConsentState.Declined => Silence.Declined,
        ConsentState.NotKnown => Silence.NotKnown,
        var state => state,
    };
}
