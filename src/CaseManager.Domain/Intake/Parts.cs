using CaseManager.Domain.People;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;

namespace CaseManager.Domain.Intake;

/// <summary>A section of the intake, saved as a whole.</summary>
public interface IIntakePart
{
    /// <summary>Answers to its questions, used to count the unanswered ones.</summary>
    IReadOnlyList<IAnswer> Answers { get; }
}

public sealed record ArrivalPart(Answer<ReferralChannel> Channel, Answer<string> ReferredBy, Answer<ApproximateDate> ReceivedOn) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Channel, ReferredBy, ReceivedOn];
}

/// <summary>The fields of <see cref="IdentityDetails"/>, and the cover name.</summary>
public sealed record PersonPart(
    string? CoverName,
    Answer<string> NameOnDocuments,
    Answer<string> PreferredName,
    Answer<BirthDate> BirthDate,
    Answer<Sex> Sex,
    Answer<Gender> Gender,
    Answer<IReadOnlyList<string>> Citizenships,
    Answer<IReadOnlyList<string>> Languages,
    Answer<InterpreterNeed> Interpreter,
    Answer<string> InterpreterWish) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers =>
        [NameOnDocuments, PreferredName, BirthDate, Sex, Gender, Citizenships, Languages, Interpreter,
            .. Interpreter.Value == InterpreterNeed.Needed ? new IAnswer[] { InterpreterWish } : []];
}

/// <summary>A sign of trafficking that was reported or observed.</summary>
/// <param name="Code">A code of <see cref="Act"/>, <see cref="Means"/> or <see cref="ExploitationForm"/>.</param>
/// <param name="Source">Kind of source.</param>
/// <param name="Statement">What was reported or observed; null if only the term was selected.</param>
public sealed record IntakeIndicator(string Code, IndicatorSource Source, string? Statement);

/// <summary>Signs of the act or the means.</summary>
public sealed record IndicatorsPart(Answer<IReadOnlyList<IntakeIndicator>> Indicators) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Indicators];
}

/// <summary>Forms of exploitation, and whether it occurred or was only intended.</summary>
public sealed record PurposePart(Answer<IReadOnlyList<IntakeIndicator>> Forms, Answer<ExploitationStage> Stage) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Forms, Stage];
}

/// <summary>The fields of <see cref="ExploitationAccount"/> for locations and dates.</summary>
public sealed record PlacesPart(
    Answer<IReadOnlyList<string>> OriginCountries,
    Answer<IReadOnlyList<string>> TransitCountries,
    Answer<IReadOnlyList<string>> ExploitationCountries,
    Answer<ApproximateDate> StartedOn,
    Answer<ApproximateDate> EndedOn,
    Answer<string> Location) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [OriginCountries, TransitCountries, ExploitationCountries, StartedOn, EndedOn, Location];
}

/// <summary>The fields of <see cref="SafetyDetails"/> for danger, whereabouts and needs.</summary>
public sealed record DangerPart(
    Answer<DangerNow> CurrentDanger,
    Answer<string> DangerDetail,
    Answer<string> Whereabouts,
    Answer<IReadOnlyList<ImmediateNeed>> Needs,
    Answer<string> NeedsDetail) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers =>
        [CurrentDanger, .. CurrentDanger.Value == DangerNow.Yes ? new IAnswer[] { DangerDetail } : [], Whereabouts, Needs];
}

/// <summary>Safe contact, and who must not learn of the case.</summary>
public sealed record ContactPart(
    Answer<IReadOnlyList<ContactChannel>> Channels,
    Answer<string> Hours,
    Answer<string> WhatToSay,
    Answer<string> PhoneOrEmail,
    Answer<string> MustNotKnow) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [Channels, Hours, WhatToSay, PhoneOrEmail, MustNotKnow];
}

/// <summary>Consents, each asked separately.</summary>
public sealed record ConsentPart(ConsentAnswer Support, ConsentAnswer ShareWithPolice) : IIntakePart
{
    IReadOnlyList<IAnswer> IIntakePart.Answers => [ToAnswer(Support), ToAnswer(ShareWithPolice)];

    private static Answer<ConsentState> ToAnswer(ConsentAnswer answer) => answer.State switch
    {
        ConsentState.NotAsked => NonResponse.NotAsked,
        ConsentState.Declined => NonResponse.Declined,
        ConsentState.NotKnown => NonResponse.NotKnown,
        var state => state,
    };
}
