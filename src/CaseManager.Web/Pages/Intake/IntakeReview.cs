using CaseManager.Domain;
using CaseManager.Domain.Intake;
using CaseManager.Domain.Sharing;
using CaseManager.Domain.Trafficking;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Intake;

public sealed record AnswerGroup(string Heading, IReadOnlyList<AnswerLine> Lines);

public sealed record AnswerLine(string Question, DisplayValue Answer, string Step);

/// <summary>Answers for review. A name, a number or a location is shown only as "recorded", because the screen can be read over someone's shoulder.</summary>
public sealed class IntakeReview
{
    private readonly IntakeAnswers _intake;
    private readonly TextLocalizer _texts;
    private readonly bool _isDiscreet;

    private IntakeReview(IntakeAnswers intake, TextLocalizer texts, bool discreet) => (_intake, _texts, _isDiscreet) = (intake, texts, discreet);

    public static IReadOnlyList<AnswerGroup> CreateGroups(IntakeAnswers intake, TextLocalizer texts)
    {
        var notes = new IntakeReview(intake, texts, discreet: true);
        return
        [
            new(texts["intake.group.safety"], [.. notes.GetSafetyLines()]),
            new(texts["intake.group.survivor"], [.. notes.GetPersonLines()]),
            new(texts["intake.group.events"], [.. notes.GetTraffickingLines()]),
        ];
    }

    /// <summary>Differing answers of a step in full: their author can see both versions in any case.</summary>
    public static IReadOnlyList<ConflictLine> GetDifferences(string step, IntakeAnswers yours, IntakeAnswers theirs, TextLocalizer texts) =>
    [
        .. GetAllLines(yours, texts).Zip(GetAllLines(theirs, texts)).Where(pair => pair.First.Step == step && pair.First.Answer.Text != pair.Second.Answer.Text)
            .Select(pair => new ConflictLine(pair.First.Question, pair.Second.Answer, pair.First.Answer)),
    ];

    private static IEnumerable<AnswerLine> GetAllLines(IntakeAnswers intake, TextLocalizer texts)
    {
        var notes = new IntakeReview(intake, texts, discreet: false);
        return [.. notes.GetSafetyLines(), .. notes.GetPersonLines(), .. notes.GetTraffickingLines()];
    }

    private IEnumerable<AnswerLine> GetSafetyLines()
    {
        var (danger, contact, consent) = (_intake.Danger, _intake.Contact, _intake.Consent);
        yield return CreateLine("danger", "intake.danger.current.label", _texts.Format(danger?.CurrentDanger ?? default));
        yield return CreateLine("danger", "intake.danger.detail.label", _texts.Format(danger?.DangerDetail ?? default));
        yield return CreateLine("danger", "intake.danger.location.label", FormatDiscreetly(danger?.Whereabouts));
        yield return CreateLine("danger", "intake.danger.needs.label", _texts.Format(danger?.Needs ?? default));
        yield return CreateLine("danger", "intake.danger.needsDetail.label", _texts.Format(danger?.NeedsDetail ?? default));
        yield return CreateLine("contact", "intake.contact.channels.label", _texts.Format(contact?.Channels ?? default));
        yield return CreateLine("contact", "intake.contact.hours.label", _texts.Format(contact?.Hours ?? default));
        yield return CreateLine("contact", "intake.contact.agreedMessage.label", _texts.Format(contact?.WhatToSay ?? default));
        yield return CreateLine("contact", "intake.contact.excludedPeople.label", _texts.Format(contact?.MustNotKnow ?? default));
        yield return CreateLine("contact", "intake.contact.phoneOrEmail.label", FormatDiscreetly(contact?.PhoneOrEmail));
        yield return CreateLine("consent", "intake.consent.support.label", _texts.Format(consent?.Support ?? ConsentAnswer.NotAsked));
        yield return CreateLine("consent", "intake.consent.police.label", _texts.Format(consent?.ShareWithPolice ?? ConsentAnswer.NotAsked));
    }

    private IEnumerable<AnswerLine> GetPersonLines()
    {
        var (arrival, person) = (_intake.Arrival, _intake.Person);
        yield return CreateLine("arrival", "intake.referral.channel.label", _texts.Format(arrival?.Channel ?? default));
        yield return CreateLine("arrival", "intake.referral.referredBy.label", _texts.Format(arrival?.ReferredBy ?? default));
        yield return CreateLine("arrival", "intake.referral.receivedOn.label", _texts.Format(arrival?.ReceivedOn ?? default));
        yield return CreateLine("person", "intake.person.coverName.label", person?.CoverName is { } name ? new(name) : _texts.Format(NonResponse.NotAsked));
        yield return CreateLine("person", "intake.person.preferredName.label", FormatDiscreetly(person?.PreferredName));
        yield return CreateLine("person", "intake.person.nameOnDocuments.label", FormatDiscreetly(person?.NameOnDocuments));
        yield return CreateLine("person", "intake.person.birthDate.label", _texts.Format(person?.BirthDate ?? default));
        yield return CreateLine("person", "intake.person.sex.label", _texts.Format(person?.Sex ?? default));
        yield return CreateLine("person", "intake.person.gender.label", _texts.Format(person?.Gender ?? default));
        yield return CreateLine("person", "intake.person.citizenships.label", _texts.FormatCountries(person?.Citizenships ?? default));
        yield return CreateLine("person", "intake.person.languages.label", _texts.FormatLanguages(person?.Languages ?? default));
        yield return CreateLine("person", "intake.person.interpreter.label", _texts.Format(person?.Interpreter ?? default));
        yield return CreateLine("person", "intake.person.interpreterPreferences.label", _texts.Format(person?.InterpreterWish ?? default));
    }

    private IEnumerable<AnswerLine> GetTraffickingLines()
    {
        var places = _intake.Places;
        yield return CreateLine("acts", "intake.acts.question.label", FormatIndicators(Element.Act, _intake.Acts?.Indicators));
        yield return CreateLine("means", "intake.means.question.label", FormatIndicators(Element.Means, _intake.Means?.Indicators));
        yield return CreateLine("purpose", "intake.purpose.question.label", FormatIndicators(Element.Purpose, _intake.Purpose?.Forms));
        yield return CreateLine("purpose", "intake.purpose.stage.label", _texts.Format(_intake.Purpose?.Stage ?? default));
        yield return CreateLine("places", "intake.places.origin.label", _texts.FormatCountries(places?.OriginCountries ?? default));
        yield return CreateLine("places", "intake.places.transit.label", _texts.FormatCountries(places?.TransitCountries ?? default));
        yield return CreateLine("places", "intake.places.exploitation.label", _texts.FormatCountries(places?.ExploitationCountries ?? default));
        yield return CreateLine("places", "intake.places.startedOn.label", _texts.Format(places?.StartedOn ?? default));
        yield return CreateLine("places", "intake.places.endedOn.label", _texts.Format(places?.EndedOn ?? default));
        yield return CreateLine("places", "intake.places.location.label", _texts.Format(places?.Location ?? default));
    }

    private AnswerLine CreateLine(string step, string question, DisplayValue answer) => new(_texts[question], answer, step);

    private DisplayValue FormatDiscreetly(Answer<string>? answer) =>
        _isDiscreet && answer is { HasValue: true } ? new(_texts["intake.check.encrypted"]) : _texts.Format(answer ?? default);

    private DisplayValue FormatIndicators(Element element, Answer<IReadOnlyList<IntakeIndicator>>? answer) =>
        answer is { HasValue: true, Value: { } signs }
            ? new(string.Join("; ",
                signs.Select(s => _texts.Describe(Choices.ParseTerm(element, s.Code)) + (_isDiscreet || s.Statement is null ? "" : $": “{s.Statement}”"))))
            : _texts.Format(answer?.NonResponse ?? NonResponse.NotAsked);
}
