using System.Globalization;
using CaseManager.Domain;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Justice;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Pages.Shared;
using Xunit;

namespace CaseManager.Web.Tests.Wordings;

/// <summary>The state of a procedure carries the term of its own country, from the row of its scheme.</summary>
public sealed class LegalTermsTests : IDisposable
{
    // Acts of any procedure, which no country names in a way of its own.
    private static readonly HashSet<LegalEvent> _common = [LegalEvent.Suspended, LegalEvent.Resumed, LegalEvent.Withdrawn, LegalEvent.Returned];

    // Texts of a country beside those of its steps.
    private static readonly string[] _besides = ["Referred.state", "decision.first", "decision.final", "awaited.first", "awaited.final"];

    private static readonly LegalReferenceData _law = new(ShippedLegalReferences.Read(default));

    private static readonly LegalReferenceEntry[] _schemes = [.. _law.Latest.Where(e => e.Kind == LegalReferenceKind.Scheme)];

    private static readonly TextLocalizer _texts = new(TextFiles.Store);

    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public LegalTermsTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

    public static TheoryData<string> Schemes { get; } = [.. _schemes.Select(s => s.Code)];

    public static TheoryData<string> Languages { get; } = [.. TextFiles.Store.Languages];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Each_scheme_has_a_sourced_term_for_every_step(string code)
    {
        var scheme = Scheme(code);

        // A procedure without its own term for the review of a decision has the neutral one.
        var named = Steps(scheme).Except(_common).Where(step => step != LegalEvent.ReconsiderationRequested || Terms(scheme).Any(t => t.Step == step));

        Assert.Equal(named.Order(), Terms(scheme).Select(t => t.Step).Order());
        Assert.All(Terms(scheme), term => Assert.NotEmpty(term.Source));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Each_term_has_a_text_in_every_language(string code)
    {
        var scheme = Scheme(code);

        Assert.All(TextFiles.Store.Languages, language => Assert.All(
            Terms(scheme).Select(t => $"schemes.{scheme.Jurisdiction}.{t.Step}")
                .Append($"schemes.{scheme.Jurisdiction}.{nameof(IdentificationState.Referred)}.state"),
            key => Assert.Contains(key, TextFiles.Store.GetTexts(language).Keys)));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Each_step_and_state_has_a_hint(string code)
    {
        var scheme = Scheme(code);

        Assert.All(Steps(scheme).Append(LegalEvent.RecordedInError), step => Assert.EndsWith(".", _texts.Hint(step, scheme), StringComparison.Ordinal));
        Assert.All(States(scheme), state => Assert.EndsWith(".", _texts.Hint(state, scheme), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void No_decided_state_of_a_scheme_has_a_neutral_label(string code)
    {
        var scheme = Scheme(code);

        Assert.All(
            States(scheme).Where(s => s.EnteredBy() is { } step && !_common.Contains(step) && step != LegalEvent.ReconsiderationRequested),
            state => Assert.True(_texts.Describe(state) != _texts.DescribeState(state, scheme.Jurisdiction), $"{code}: {state}"));
    }

    [Fact]
    public void A_country_has_one_scheme() => Assert.Distinct(_schemes.Select(s => s.Jurisdiction));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_of_a_country_belongs_to_its_scheme(string language)
    {
        var known = _schemes.SelectMany(s => Terms(s).SelectMany(t => new[] { $"schemes.{s.Jurisdiction}.{t.Step}", $"schemes.{s.Jurisdiction}.{t.Step}.hint" })
                .Concat(_besides.Select(name => $"schemes.{s.Jurisdiction}.{name}")))
            .ToHashSet();

        Assert.DoesNotContain(
            TextFiles.Store.GetTexts(language).Keys.Where(key => key.Split('.') is ["schemes", { Length: 2 }, ..]),
            key => !known.Contains(key));
    }

    [Fact]
    public void A_term_that_is_not_verified_is_marked()
    {
        Assert.All(_schemes.Where(s => !s.IsVerified), scheme => Assert.DoesNotContain(Terms(scheme), t => t.IsVerified));
        Assert.EndsWith("Term not yet checked by a lawyer.", _texts.Hint(LegalEvent.ReconsiderationRequested, Scheme("GB.NRM")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB.NRM", "PositiveInitial: Positive reasonable grounds decision", "NegativeInitial: Negative reasonable grounds decision")]
    [InlineData("GB.NRM", "PositiveFinal: Positive conclusive grounds decision", "NegativeFinal: Negative conclusive grounds decision")]
    [InlineData("GB.NRM", "NotifiedAnonymously: Duty to Notify (anonymous)", "ReconsiderationPending: Reconsideration requested")]
    [InlineData("GB.NRM", "Disqualified: Disqualified from protection", "Withdrawn: Withdrawn")]
    [InlineData("RO.MNIR", "PositiveInitial: Presumed victim", "PositiveFinal: Identified victim")]
    [InlineData("DE.FBS", "PositiveInitial: Concrete indications found", "NegativeInitial: No concrete indications found")]
    [InlineData("NL.COMENSHA", "PositiveInitial: Reflection period offered", "NegativeInitial: Reflection period not offered")]
    [InlineData("PL.KCIK", "PositiveInitial: Certificate of presumption issued", "NegativeInitial: Certificate of presumption refused")]
    [InlineData("HU.354", "PositiveInitial: Identified victim", "NegativeInitial: Not an identified victim")]
    [InlineData("BG.NRM", "PositiveInitial: Formally identified victim", "Referred: Informally identified, formal identification awaited")]
    public void A_state_carries_the_term_of_its_country(string code, params string[] labels) => Assert.All(
        labels.Select(label => label.Split(": ")),
        label => Assert.Equal(label[1], _texts.DescribeState(Enum.Parse<IdentificationState>(label[0]), Scheme(code).Jurisdiction)));

    [Theory]
    [InlineData("RO.MNIR", LegalEvent.PositiveInitialDecision, "Local term: victimă prezumată.")]
    [InlineData("DE.FBS", LegalEvent.PositiveInitialDecision, "Local term: konkrete Anhaltspunkte.")]
    [InlineData("NL.COMENSHA", LegalEvent.PositiveInitialDecision, "Local term: bedenktijd.")]
    public void A_hint_ends_with_the_local_term(string code, LegalEvent step, string end) =>
        Assert.EndsWith(end, _texts.Hint(step, Scheme(code)), StringComparison.Ordinal);

    [Fact]
    public void A_country_without_its_own_term_has_the_neutral_one() =>
        Assert.Equal("Positive first decision", _texts.DescribeStep(LegalEvent.PositiveInitialDecision, "FR"));

    [Fact]
    public void Codes_hold_no_legal_term_of_one_country() => Assert.Equal(
        "",
        string.Join('\n', from text in TextFiles.Store.GetTexts(TextFiles.FirstLanguage)
                          where text.Key.StartsWith("codes.", StringComparison.Ordinal)
                          from form in text.Value.Forms.Values
                          from term in LegalTerms.NationalIn(form)
                          select $"{text.Key}: {term}"));

    [Theory]
    [InlineData("Referred to the NRM")]
    [InlineData("Positive reasonable grounds decision")]
    [InlineData("Negative conclusive grounds decision")]
    [InlineData("Pre-recorded cross-examination (section 28)")]
    [InlineData("Claim to CICA submitted")]
    [InlineData("Duty to Notify (anonymous)")]
    [InlineData("Charged by the CPS")]
    [InlineData("Disqualified from protection")]
    [InlineData("Presumed victim")]
    [InlineData("Nebenklage")]
    [InlineData("Adhäsionsverfahren")]
    [InlineData("B8/3 residence permit granted")]
    public void A_legal_term_of_one_country_is_found(string text) => Assert.NotEmpty(LegalTerms.NationalIn(text));

    [Theory]
    [InlineData("Positive first decision")]
    [InlineData("Disqualification order (office or trade)")]
    [InlineData("Civil claim in the criminal trial")]
    public void A_neutral_term_passes(string text) => Assert.Empty(LegalTerms.NationalIn(text));

    [Fact]
    public void Every_national_measure_has_a_country_and_a_source() => Assert.All(NationalMeasure.All, measure =>
    {
        Assert.Contains(measure.Country, Countries.All);
        Assert.NotEmpty(measure.Source);
    });

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    private static LegalReferenceEntry Scheme(string code) => _schemes.Single(s => s.Code == code);

    private static IReadOnlyList<SchemeTerm> Terms(LegalReferenceEntry scheme) => ((Scheme)scheme.Details).Terms;

    /// <summary>Every step that a procedure of the scheme can have.</summary>
    private static HashSet<LegalEvent> Steps(LegalReferenceEntry scheme)
    {
        var (rules, seen, open) = ((Scheme)scheme.Details, new HashSet<LegalEvent>(), new Queue<LegalEvent[]>([[]]));
        while (open.TryDequeue(out var happened))
        {
            foreach (var step in IdentificationStates.GetNextEvents(happened, rules).Where(seen.Add))
            {
                open.Enqueue([.. happened, step]);
            }
        }

        return seen;
    }

    private static IEnumerable<IdentificationState> States(LegalReferenceEntry scheme) =>
        Enum.GetValues<IdentificationState>().Where(s => s.EnteredBy() is not { } step || Steps(scheme).Contains(step));
}
