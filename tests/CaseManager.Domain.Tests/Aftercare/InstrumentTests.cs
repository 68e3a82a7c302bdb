using System.Text.Json;
using CaseManager.Domain.Aftercare;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Validation of outcome instruments.</summary>
public class InstrumentTests
{
    private static readonly InstrumentDefinition _complete = OutcomeScenario.Definition;

    public static TheoryData<string, InstrumentValidationError?> Definitions { get; } = new()
    {
        { "whole", null },
        { "no scale", InstrumentValidationError.Scale },
        { "a scale of one point", InstrumentValidationError.Scale },
        { "a scale of two points", null },
        { "a scale from high to low", InstrumentValidationError.Scale },
        { "a point twice", InstrumentValidationError.Scale },
        { "a point without words", InstrumentValidationError.Scale },
        { "a point that is nothing", InstrumentValidationError.Scale },
        { "no list of domains", InstrumentValidationError.Domains },
        { "no domain", InstrumentValidationError.Domains },
        { "a domain that is nothing", InstrumentValidationError.Domains },
        { "a domain without a name", InstrumentValidationError.Domains },
        { "a domain twice", InstrumentValidationError.Domains },
        { "no list of items", InstrumentValidationError.Items },
        { "no items", null },
        { "an item that is nothing", InstrumentValidationError.Items },
        { "an item without a code", InstrumentValidationError.Items },
        { "an item in two domains", InstrumentValidationError.Items },
        { "an anchor on the scale", null },
        { "an anchor off the scale", InstrumentValidationError.Items },
        { "an anchor without words", InstrumentValidationError.Items },
        { "a hundred items", null },
        { "one item more", InstrumentValidationError.Items },
        { "no schedule", InstrumentValidationError.Schedule },
        { "a month", null },
        { "no month", InstrumentValidationError.Schedule },
        { "no month in between", InstrumentValidationError.Schedule },
        { "no month to the follow-up", InstrumentValidationError.Schedule },
        { "ten years", null },
        { "ten years and a month", InstrumentValidationError.Schedule },
        { "no threshold", null },
        { "a threshold at the top", null },
        { "a threshold above", InstrumentValidationError.Threshold },
        { "a threshold at the bottom", null },
        { "a threshold below", InstrumentValidationError.Threshold },
        { "no list of floors", InstrumentValidationError.Threshold },
        { "a floor that is nothing", InstrumentValidationError.Threshold },
        { "a floor above", InstrumentValidationError.Threshold },
        { "a floor of no domain", InstrumentValidationError.Threshold },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void An_invalid_instrument_is_rejected_with_the_reason(string which, InstrumentValidationError? flaw)
    {
        InstrumentDetails details = new("Our own", "Written for tests", CreateDefinition(which));

        Assert.Equal(flaw, details.Definition.Validate());
        if (flaw is null)
        {
            Assert.Equal(1, Instrument.Load("OWN", details, CaseFixture.AnaStamp).Version);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Instrument.Load("OWN", details, CaseFixture.AnaStamp));
            Assert.Throws<ArgumentException>(() => Instrument.Load("OWN", new("Our own", "Written for tests", _complete), CaseFixture.AnaStamp)
                .Supersede(details, CaseFixture.AnaStamp));
        }
    }

    [Fact]
    public void An_instrument_needs_an_item_in_each_domain()
    {
        Assert.True(Load(_complete).IsUsable);
        Assert.False(Load(_complete with { Domains = [_complete.Domains[0], _complete.Domains[1] with { Items = [] }] }).IsUsable);
        Assert.False(Load(CreateDefinition("no items")).IsUsable);
    }

    [Fact]
    public void The_next_version_keeps_the_code_and_records_the_author()
    {
        var first = Load(_complete);
        var second = first.Supersede(new("Our own, better", "Written for tests", _complete with { IsForAdultsOnly = true }), CaseFixture.CreateStampAfter(5));

        Assert.Equal(("OWN", 1, "Our own"), (first.Code, first.Version, first.Name));
        Assert.Equal(("OWN", 2, "Our own, better", CaseFixture.AnaStamp.ActorId, CaseFixture.CreateStampAfter(5).OccurredAt),
            (second.Code, second.Version, second.Name, second.LoadedBy!.Value, second.LoadedAt));
    }

    [Fact]
    public void Shipped_instruments_are_complete_and_contain_no_licensed_text()
    {
        var shipped = ShippedInstruments.Read(CaseFixture.AnaStamp.OccurredAt).ToDictionary(i => i.Code);

        Assert.All(shipped.Values, i => Assert.Equal((null, 1, null), (i.Definition.Validate(), i.Version, i.LoadedBy)));
        Assert.Equal((false, 6, 0),
            (shipped[ShippedInstruments.SixDomains].IsUsable, shipped[ShippedInstruments.SixDomains].Definition.Domains.Count,
                shipped[ShippedInstruments.SixDomains].Definition.Items.Count()));
        Assert.Equal((true, 7, true, Rater.Survivor), (
            shipped[ShippedInstruments.CoreOutcomes].IsUsable,
            shipped[ShippedInstruments.CoreOutcomes].Definition.Domains.Count,
            shipped[ShippedInstruments.CoreOutcomes].Definition.IsForAdultsOnly,
            shipped[ShippedInstruments.CoreOutcomes].Definition.RatedBy));
    }

    [Fact]
    public void An_instrument_survives_serialization_and_its_code_is_one_word()
    {
        var text = JsonSerializer.Serialize(_complete, InstrumentDefinition.JsonOptions);

        Assert.Equal(text,
            JsonSerializer.Serialize(JsonSerializer.Deserialize<InstrumentDefinition>(text, InstrumentDefinition.JsonOptions),
                InstrumentDefinition.JsonOptions));
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<InstrumentDefinition>(text.Replace("\"Worker\"", "7", StringComparison.Ordinal), InstrumentDefinition.JsonOptions));
    }

    private static Instrument Load(InstrumentDefinition definition) =>
        Instrument.Load("OWN", new("Our own", "Written for tests", definition), CaseFixture.AnaStamp);

    private static OutcomeItem CreateItem(string code, params Anchor[] anchors) =>
        new(code, "Something", null, anchors.Length > 0 ? anchors : null, HasNotApplicableOption: false);

    private static InstrumentDefinition WithItems(params OutcomeItem[] items) => _complete with { Domains = [new("SAFETY", "Safety", items)] };

    private static InstrumentDefinition WithScale(params Anchor[] scale) => _complete with { Scale = scale, Threshold = null };

    private static InstrumentDefinition WithThreshold(decimal mean, params DomainFloor[] floors) => _complete with { Threshold = new(mean, floors) };

    private static InstrumentDefinition CreateDefinition(string which) => which switch
    {
        "whole" => _complete,
        "no scale" => _complete with { Scale = null! },
        "a scale of one point" => WithScale(new Anchor(1, "No")),
        "a scale of two points" => WithScale(new(1, "No"), new(2, "Yes")),
        "a scale from high to low" => WithScale(new(2, "Yes"), new(1, "No")),
        "a point twice" => WithScale(new(1, "No"), new(1, "Yes")),
        "a point without words" => WithScale(new(1, "No"), new(2, " ")),
        "a point that is nothing" => WithScale(new(1, "No"), null!),
        "no list of domains" => _complete with { Domains = null! },
        "no domain" => _complete with { Domains = [] },
        "a domain that is nothing" => _complete with { Domains = [null!] },
        "a domain without a name" => _complete with { Domains = [new("SAFETY", "", [])] },
        "a domain twice" => _complete with { Domains = [new("SAFETY", "Safety", []), new("SAFETY", "Again", [])] },
        "no list of items" => _complete with { Domains = [new("SAFETY", "Safety", null!)] },
        "no items" => _complete with { Domains = [new("SAFETY", "Safety", [])] },
        "an item that is nothing" => WithItems([null!]),
        "an item without a code" => WithItems(CreateItem(" ")),
        "an item in two domains" => _complete with { Domains = [new("SAFETY", "Safety", [CreateItem("S1")]), new("COMPANY", "Company", [CreateItem("S1")])] },
        "an anchor on the scale" => WithItems(CreateItem("S1", new Anchor(4, "All is well"))),
        "an anchor off the scale" => WithItems(CreateItem("S1", new Anchor(5, "All is well"))),
        "an anchor without words" => WithItems(CreateItem("S1", new Anchor(4, ""))),
        "a hundred items" => WithItems([.. Enumerable.Range(1, InstrumentDefinition.MaxItems).Select(n => CreateItem($"S{n}"))]),
        "one item more" => WithItems([.. Enumerable.Range(0, InstrumentDefinition.MaxItems + 1).Select(n => CreateItem($"S{n}"))]),
        "no schedule" => _complete with { Schedule = null! },
        "a month" => _complete with { Schedule = new(1, 1, 1) },
        "no month" => _complete with { Schedule = new(0, 1, 1) },
        "no month in between" => _complete with { Schedule = new(1, 0, 1) },
        "no month to the follow-up" => _complete with { Schedule = new(1, 1, 0) },
        "ten years" => _complete with { Schedule = new(120, 120, 120) },
        "ten years and a month" => _complete with { Schedule = new(6, 121, 12) },
        "no threshold" => _complete with { Threshold = null },
        "a threshold at the top" => WithThreshold(4.0m),
        "a threshold above" => WithThreshold(4.1m),
        "a threshold at the bottom" => WithThreshold(1.0m),
        "a threshold below" => WithThreshold(0.9m),
        "no list of floors" => _complete with { Threshold = new(3.0m, null!) },
        "a floor that is nothing" => WithThreshold(3.0m, [null!]),
        "a floor above" => WithThreshold(3.0m, new DomainFloor("SAFETY", 5)),
        "a floor of no domain" => WithThreshold(3.0m, new DomainFloor("WEATHER", 3)),
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, "No one knows how to make it."),
    };
}
