using System.Text.Json;
using CaseManager.Domain.Aftercare;
using Xunit;

namespace CaseManager.Domain.Tests.Aftercare;

/// <summary>Validation of outcome instruments.</summary>
public class InstrumentTests
{
    private static readonly InstrumentDefinition _whole = Recovered.Definition;

    public static TheoryData<string, InstrumentFlaw?> Definitions { get; } = new()
    {
        { "whole", null },
        { "no scale", InstrumentFlaw.Scale },
        { "a scale of one point", InstrumentFlaw.Scale },
        { "a scale of two points", null },
        { "a scale from high to low", InstrumentFlaw.Scale },
        { "a point twice", InstrumentFlaw.Scale },
        { "a point without words", InstrumentFlaw.Scale },
        { "a point that is nothing", InstrumentFlaw.Scale },
        { "no list of domains", InstrumentFlaw.Domains },
        { "no domain", InstrumentFlaw.Domains },
        { "a domain that is nothing", InstrumentFlaw.Domains },
        { "a domain without a name", InstrumentFlaw.Domains },
        { "a domain twice", InstrumentFlaw.Domains },
        { "no list of items", InstrumentFlaw.Items },
        { "no items", null },
        { "an item that is nothing", InstrumentFlaw.Items },
        { "an item without a code", InstrumentFlaw.Items },
        { "an item in two domains", InstrumentFlaw.Items },
        { "an anchor on the scale", null },
        { "an anchor off the scale", InstrumentFlaw.Items },
        { "an anchor without words", InstrumentFlaw.Items },
        { "a hundred items", null },
        { "one item more", InstrumentFlaw.Items },
        { "no schedule", InstrumentFlaw.Schedule },
        { "a month", null },
        { "no month", InstrumentFlaw.Schedule },
        { "no month in between", InstrumentFlaw.Schedule },
        { "no month to the follow-up", InstrumentFlaw.Schedule },
        { "ten years", null },
        { "ten years and a month", InstrumentFlaw.Schedule },
        { "no threshold", null },
        { "a threshold at the top", null },
        { "a threshold above", InstrumentFlaw.Threshold },
        { "a threshold at the bottom", null },
        { "a threshold below", InstrumentFlaw.Threshold },
        { "no list of floors", InstrumentFlaw.Threshold },
        { "a floor that is nothing", InstrumentFlaw.Threshold },
        { "a floor above", InstrumentFlaw.Threshold },
        { "a floor of no domain", InstrumentFlaw.Threshold },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void What_is_not_whole_says_what_is_wrong_and_is_not_loaded(string which, InstrumentFlaw? flaw)
    {
        InstrumentFacts facts = new("Our own", "Written for tests", Make(which));

        Assert.Equal(flaw, facts.Definition.Flaw());
        if (flaw is null)
        {
            Assert.Equal(1, Instrument.Load("OWN", facts, Stories.Ana).Version);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Instrument.Load("OWN", facts, Stories.Ana));
            Assert.Throws<ArgumentException>(() => Instrument.Load("OWN", new("Our own", "Written for tests", _whole), Stories.Ana).Supersede(facts, Stories.Ana));
        }
    }

    [Fact]
    public void It_can_be_used_once_there_is_something_to_score_in_each_domain()
    {
        Assert.True(Load(_whole).IsUsable);
        Assert.False(Load(_whole with { Domains = [_whole.Domains[0], _whole.Domains[1] with { Items = [] }] }).IsUsable);
        Assert.False(Load(Make("no items")).IsUsable);
    }

    [Fact]
    public void The_next_version_keeps_the_code_and_says_who_loaded_it()
    {
        var first = Load(_whole);
        var second = first.Supersede(new("Our own, better", "Written for tests", _whole with { ForAdultsOnly = true }), Stories.After(5));

        Assert.Equal(("OWN", 1, "Our own"), (first.Code, first.Version, first.Name));
        Assert.Equal(("OWN", 2, "Our own, better", Stories.Ana.Who, Stories.After(5).When), (second.Code, second.Version, second.Name, second.LoadedBy!.Value, second.LoadedAt));
    }

    [Fact]
    public void What_comes_with_the_product_is_whole_and_the_licensed_text_is_not_in_it()
    {
        var shipped = ShippedInstruments.Read(Stories.Ana.When).ToDictionary(i => i.Code);

        Assert.All(shipped.Values, i => Assert.Equal((null, 1, null), (i.Definition.Flaw(), i.Version, i.LoadedBy)));
        Assert.Equal((false, 6, 0), (shipped[ShippedInstruments.SixDomains].IsUsable, shipped[ShippedInstruments.SixDomains].Definition.Domains.Count, shipped[ShippedInstruments.SixDomains].Definition.Items.Count()));
        Assert.Equal((true, 7, true, Rater.Survivor), (
            shipped[ShippedInstruments.CoreOutcomes].IsUsable,
            shipped[ShippedInstruments.CoreOutcomes].Definition.Domains.Count,
            shipped[ShippedInstruments.CoreOutcomes].Definition.ForAdultsOnly,
            shipped[ShippedInstruments.CoreOutcomes].Definition.RatedBy));
    }

    [Fact]
    public void It_is_read_back_as_it_was_written_and_a_code_is_a_word()
    {
        var text = JsonSerializer.Serialize(_whole, InstrumentDefinition.Format);

        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<InstrumentDefinition>(text, InstrumentDefinition.Format), InstrumentDefinition.Format));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<InstrumentDefinition>(text.Replace("\"Worker\"", "7", StringComparison.Ordinal), InstrumentDefinition.Format));
    }

    private static Instrument Load(InstrumentDefinition definition) => Instrument.Load("OWN", new("Our own", "Written for tests", definition), Stories.Ana);

    private static OutcomeItem Item(string code, params Anchor[] anchors) => new(code, "Something", null, anchors.Length > 0 ? anchors : null, MayNotApply: false);

    private static InstrumentDefinition With(params OutcomeItem[] items) => _whole with { Domains = [new("SAFETY", "Safety", items)] };

    private static InstrumentDefinition Scale(params Anchor[] scale) => _whole with { Scale = scale, Threshold = null };

    private static InstrumentDefinition Threshold(decimal mean, params DomainFloor[] floors) => _whole with { Threshold = new(mean, floors) };

    private static InstrumentDefinition Make(string which) => which switch
    {
        "whole" => _whole,
        "no scale" => _whole with { Scale = null! },
        "a scale of one point" => Scale(new Anchor(1, "No")),
        "a scale of two points" => Scale(new(1, "No"), new(2, "Yes")),
        "a scale from high to low" => Scale(new(2, "Yes"), new(1, "No")),
        "a point twice" => Scale(new(1, "No"), new(1, "Yes")),
        "a point without words" => Scale(new(1, "No"), new(2, " ")),
        "a point that is nothing" => Scale(new(1, "No"), null!),
        "no list of domains" => _whole with { Domains = null! },
        "no domain" => _whole with { Domains = [] },
        "a domain that is nothing" => _whole with { Domains = [null!] },
        "a domain without a name" => _whole with { Domains = [new("SAFETY", "", [])] },
        "a domain twice" => _whole with { Domains = [new("SAFETY", "Safety", []), new("SAFETY", "Again", [])] },
        "no list of items" => _whole with { Domains = [new("SAFETY", "Safety", null!)] },
        "no items" => _whole with { Domains = [new("SAFETY", "Safety", [])] },
        "an item that is nothing" => With([null!]),
        "an item without a code" => With(Item(" ")),
        "an item in two domains" => _whole with { Domains = [new("SAFETY", "Safety", [Item("S1")]), new("COMPANY", "Company", [Item("S1")])] },
        "an anchor on the scale" => With(Item("S1", new Anchor(4, "All is well"))),
        "an anchor off the scale" => With(Item("S1", new Anchor(5, "All is well"))),
        "an anchor without words" => With(Item("S1", new Anchor(4, ""))),
        "a hundred items" => With([.. Enumerable.Range(1, InstrumentDefinition.MostItems).Select(n => Item($"S{n}"))]),
        "one item more" => With([.. Enumerable.Range(0, InstrumentDefinition.MostItems + 1).Select(n => Item($"S{n}"))]),
        "no schedule" => _whole with { Schedule = null! },
        "a month" => _whole with { Schedule = new(1, 1, 1) },
        "no month" => _whole with { Schedule = new(0, 1, 1) },
        "no month in between" => _whole with { Schedule = new(1, 0, 1) },
        "no month to the follow-up" => _whole with { Schedule = new(1, 1, 0) },
        "ten years" => _whole with { Schedule = new(120, 120, 120) },
        "ten years and a month" => _whole with { Schedule = new(6, 121, 12) },
        "no threshold" => _whole with { Threshold = null },
        "a threshold at the top" => Threshold(4.0m),
        "a threshold above" => Threshold(4.1m),
        "a threshold at the bottom" => Threshold(1.0m),
        "a threshold below" => Threshold(0.9m),
        "no list of floors" => _whole with { Threshold = new(3.0m, null!) },
        "a floor that is nothing" => Threshold(3.0m, [null!]),
        "a floor above" => Threshold(3.0m, new DomainFloor("SAFETY", 5)),
        "a floor of no domain" => Threshold(3.0m, new DomainFloor("WEATHER", 3)),
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, "No one knows how to make it."),
    };
}
