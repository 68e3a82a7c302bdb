using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Intake;

public sealed record AnswerGroup(string Heading, IReadOnlyList<AnswerLine> Lines);

public sealed record AnswerLine(string Question, Said Answer, string Step);

/// <summary>Answers for review. A name, a number or a location is shown only as "recorded", because the screen can be read over someone's shoulder.</summary>
public sealed class IntakeWords
{
    private readonly IntakeAnswers _intake;
    private readonly Texts _texts;
    private readonly bool _discreet;

    private IntakeWords(IntakeAnswers intake, Texts texts, bool discreet) => (_intake, _texts, _discreet) = (intake, texts, discreet);

    public static IReadOnlyList<AnswerGroup> Of(IntakeAnswers intake, Texts texts)
    {
        var words = new IntakeWords(intake, texts, discreet: true);
        return
        [
            new(texts["intake.group.safe"], [.. words.Safe()]),
            new(texts["intake.group.who"], [.. words.Who()]),
            new(texts["intake.group.what"], [.. words.What()]),
        ];
    }

    /// <summary>Differing answers of a step in full: their author can see both versions in any case.</summary>
    public static IReadOnlyList<ConflictLine> Differences(string step, IntakeAnswers yours, IntakeAnswers theirs, Texts texts) =>
    [
        .. All(yours, texts).Zip(All(theirs, texts)).Where(pair => pair.First.Step == step && pair.First.Answer.Text != pair.Second.Answer.Text)
            .Select(pair => new ConflictLine(pair.First.Question, pair.Second.Answer, pair.First.Answer)),
    ];

    private static IEnumerable<AnswerLine> All(IntakeAnswers intake, Texts texts)
    {
        var words = new IntakeWords(intake, texts, discreet: false);
        return [.. words.Safe(), .. words.Who(), .. words.What()];
    }

    private IEnumerable<AnswerLine> Safe()
    {
        var (danger, contact, consent) = (_intake.Danger, _intake.Contact, _intake.Consent);
        yield return Line("danger", "intake.danger.now.label", _texts.Say(danger?.Now ?? default));
        yield return Line("danger", "intake.danger.detail.label", _texts.Say(danger?.Detail ?? default));
        yield return Line("danger", "intake.danger.whereabouts.label", Discreetly(danger?.Whereabouts));
        yield return Line("danger", "intake.danger.needs.label", _texts.Say(danger?.Needs ?? default));
        yield return Line("danger", "intake.danger.needsDetail.label", _texts.Say(danger?.NeedsDetail ?? default));
        yield return Line("contact", "intake.contact.channels.label", _texts.Say(contact?.Channels ?? default));
        yield return Line("contact", "intake.contact.hours.label", _texts.Say(contact?.Hours ?? default));
        yield return Line("contact", "intake.contact.whatToSay.label", _texts.Say(contact?.WhatToSay ?? default));
        yield return Line("contact", "intake.contact.mustNotKnow.label", _texts.Say(contact?.MustNotKnow ?? default));
        yield return Line("contact", "intake.contact.phoneOrEmail.label", Discreetly(contact?.PhoneOrEmail));
        yield return Line("consent", "intake.consent.support.label", _texts.Say(consent?.Support ?? ConsentAnswer.NotAsked));
        yield return Line("consent", "intake.consent.police.label", _texts.Say(consent?.ShareWithPolice ?? ConsentAnswer.NotAsked));
    }

    private IEnumerable<AnswerLine> Who()
    {
        var (arrival, person) = (_intake.Arrival, _intake.Person);
        yield return Line("arrival", "intake.arrival.channel.label", _texts.Say(arrival?.Channel ?? default));
        yield return Line("arrival", "intake.arrival.referredBy.label", _texts.Say(arrival?.ReferredBy ?? default));
        yield return Line("arrival", "intake.arrival.receivedOn.label", _texts.Say(arrival?.ReceivedOn ?? default));
        yield return Line("person", "intake.person.coverName.label", person?.CoverName is { } name ? new(name) : _texts.Say(Silence.NotAsked));
        yield return Line("person", "intake.person.calledAs.label", Discreetly(person?.CalledAs));
        yield return Line("person", "intake.person.nameOnDocuments.label", Discreetly(person?.NameOnDocuments));
        yield return Line("person", "intake.person.born.label", _texts.Say(person?.Born ?? default));
        yield return Line("person", "intake.person.sex.label", _texts.Say(person?.Sex ?? default));
        yield return Line("person", "intake.person.gender.label", _texts.Say(person?.Gender ?? default));
        yield return Line("person", "intake.person.citizenships.label", _texts.SayCountries(person?.Citizenships ?? default));
        yield return Line("person", "intake.person.languages.label", _texts.SayLanguages(person?.Languages ?? default));
        yield return Line("person", "intake.person.interpreter.label", _texts.Say(person?.Interpreter ?? default));
        yield return Line("person", "intake.person.interpreterWish.label", _texts.Say(person?.InterpreterWish ?? default));
    }

    private IEnumerable<AnswerLine> What()
    {
        var places = _intake.Places;
        yield return Line("acts", "intake.acts.question.label", Signs(Element.Act, _intake.Acts?.Signs));
        yield return Line("means", "intake.means.question.label", Signs(Element.Means, _intake.Means?.Signs));
        yield return Line("purpose", "intake.purpose.question.label", Signs(Element.Purpose, _intake.Purpose?.Forms));
        yield return Line("purpose", "intake.purpose.stage.label", _texts.Say(_intake.Purpose?.Stage ?? default));
        yield return Line("places", "intake.places.origin.label", _texts.SayCountries(places?.OriginCountries ?? default));
        yield return Line("places", "intake.places.transit.label", _texts.SayCountries(places?.TransitCountries ?? default));
        yield return Line("places", "intake.places.exploitation.label", _texts.SayCountries(places?.ExploitationCountries ?? default));
        yield return Line("places", "intake.places.began.label", _texts.Say(places?.Began ?? default));
        yield return Line("places", "intake.places.ended.label", _texts.Say(places?.Ended ?? default));
        yield return Line("places", "intake.places.where.label", _texts.Say(places?.Where ?? default));
    }

    private AnswerLine Line(string step, string question, Said answer) => new(_texts[question], answer, step);

    private Said Discreetly(Answer<string>? answer) =>
        _discreet && answer is { IsGiven: true } ? new(_texts["intake.check.written"]) : _texts.Say(answer ?? default);

    private Said Signs(Element element, Answer<IReadOnlyList<SaidSign>>? answer) =>
        answer is { IsGiven: true, Value: { } signs }
            ? new(string.Join("; ", signs.Select(s => _texts.Of(Choices.Code(element, s.Code)) + (_discreet || s.Said is null ? "" : $": “{s.Said}”"))))
            : _texts.Say(answer?.Silence ?? Silence.NotAsked);
}
