namespace CaseManager.Domain.Trafficking;

/// <summary>Source of a sign. The name of the document or person is null where it is not recorded or not decrypted.</summary>
public sealed record SignSource(IndicatorSource Kind, string? Name, bool IsContested);

/// <summary>Term of an element to which recorded indicators point.</summary>
/// <param name="Code">Code of the term.</param>
/// <param name="Confidence">Highest confidence among the sources; contested where all of them are.</param>
/// <param name="Sources">Distinct sources; empty where withheld.</param>
public sealed record Sign(string Code, Confidence Confidence, IReadOnlyList<SignSource> Sources)
{
    /// <summary>Whether it supports its element: at least one source is not contested.</summary>
    public bool IsSupporting => Confidence != Confidence.Contested;
}

/// <summary>Result for one element. A child's case needs no means; the signs are in the order of the law.</summary>
public sealed record ElementFinding(Element Element, bool IsRequired, IReadOnlyList<Sign> Signs)
{
    /// <summary>Whether at least one sign is not contested.</summary>
    public bool IsSupported => Signs.Any(s => s.IsSupporting);
}

/// <summary>
/// Support for act, means and purpose in the records of a case, and what is missing. A working aid: only the competent authority decides who is a
/// victim.
/// </summary>
/// <param name="Age">Age group that the calculation uses.</param>
/// <param name="Elements">Act, means, purpose, in this order.</param>
/// <param name="AppliedRules">Legal rules that were applied.</param>
public sealed record Finding(AgeGroup Age, IReadOnlyList<ElementFinding> Elements, IReadOnlyList<LegalTerm> AppliedRules)
{
    /// <summary>Required elements without support.</summary>
    public IReadOnlyList<Element> MissingElements => [.. Elements.Where(e => e is { IsRequired: true, IsSupported: false }).Select(e => e.Element)];

    /// <summary>Signs that are based on a single account.</summary>
    public IReadOnlyList<(Element Element, Sign Sign)> SingleAccountSigns => GetSignsByConfidence(Confidence.Stated);

    /// <summary>Signs of which every source is contested.</summary>
    public IReadOnlyList<(Element Element, Sign Sign)> ContestedSigns => GetSignsByConfidence(Confidence.Contested);

    /// <summary>Calculates the finding for one person. Sources are named only where the indicators have been decrypted.</summary>
    public static Finding Calculate(IReadOnlyCollection<Indicator> indicators, AgeGroup age, LegalDefinition law)
    {
        var child = age is AgeGroup.Child or AgeGroup.PresumedChild;
        Indicator[] counted = [.. indicators.Current().Where(i => i.Confidence != Confidence.Withdrawn)];
        ElementFinding[] elements =
        [
            .. from element in Enum.GetValues<Element>()
               select new ElementFinding(element, IsRequired: element != Element.Means || !child, [.. GetSigns(element, counted, law)]),
        ];
        return new Finding(age, elements, [.. GetAppliedRules(age, elements).Select(law.GetRule)]);
    }

    /// <summary>Copy without sources: a source such as a hospital may reveal what the reader has no access to.</summary>
    public Finding WithoutSources() => this with { Elements = [.. Elements.Select(e => e with { Signs = [.. e.Signs.Select(s => s with { Sources = [] })] })] };

    private static IEnumerable<Sign> GetSigns(Element element, Indicator[] indicators, LegalDefinition law) =>
        from term in law.GetTerms(element)
        let pointing = indicators.Where(i => i.Element == element && i.Code == term.Code).ToArray()
        where pointing.Length > 0
        let sources = pointing.Select(i => new SignSource(i.Source, i.Content?.NamedSource, !i.IsCounted)).Distinct().OrderBy(s => s.Kind).ToArray()
        select new Sign(term.Code, CalculateConfidence([.. pointing.Where(i => i.IsCounted)]), sources);

    private static Confidence CalculateConfidence(Indicator[] current) =>
        current.Length == 0 ? Confidence.Contested
        : current.Select(i => i.Source).Distinct().Count() > 1 ? Confidence.Corroborated
        : current.Max(i => i.Confidence);

    private IReadOnlyList<(Element Element, Sign Sign)> GetSignsByConfidence(Confidence confidence) =>
        [.. from e in Elements from s in e.Signs where s.Confidence == confidence select (e.Element, s)];

    private static IEnumerable<string> GetAppliedRules(AgeGroup age, ElementFinding[] elements)
    {
        yield return "ThreeElements";
        if (age is AgeGroup.PresumedChild)
        {
            yield return "PresumedChild";
        }

        if (age is not AgeGroup.Adult)
        {
            yield return "MeansNotNeededForChild";
        }

        if (elements.Single(e => e.Element == Element.Means).IsSupported)
        {
            yield return "ConsentIrrelevant";
        }
    }
}
