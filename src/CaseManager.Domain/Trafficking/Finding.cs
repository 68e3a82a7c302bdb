namespace CaseManager.Domain.Trafficking;

/// <summary>How well a sign is supported.</summary>
public enum Support
{
    /// <summary>It rests on one account.</summary>
    Stated,

    /// <summary>A document or an observation bears it out, or two sources agree.</summary>
    Supported,
}

/// <summary>One term of an element that the file shows, and from where.</summary>
public sealed record Sign(string Code, Support Support, IReadOnlyList<IndicatorSource> Sources);

/// <summary>What the file shows of one element.</summary>
/// <param name="Element">Which.</param>
/// <param name="Needed">False for the means of a child.</param>
/// <param name="Signs">In the order of the law; none where it is not shown.</param>
public sealed record ElementFinding(Element Element, bool Needed, IReadOnlyList<Sign> Signs)
{
    /// <summary>Whether anything points to it.</summary>
    public bool Shown => Signs.Count > 0;
}

/// <summary>
/// What a file shows of act, means and purpose, and what is missing. A working aid: whether someone is a victim is for the competent
/// authority to say, and never said here.
/// </summary>
/// <param name="Age">The age group that it was weighed for.</param>
/// <param name="Elements">Act, means, purpose.</param>
/// <param name="Because">The rules of law that were applied.</param>
public sealed record Finding(AgeGroup Age, IReadOnlyList<ElementFinding> Elements, IReadOnlyList<LegalTerm> Because)
{
    /// <summary>The elements that are needed and not shown.</summary>
    public IReadOnlyList<Element> Missing => [.. Elements.Where(e => e is { Needed: true, Shown: false }).Select(e => e.Element)];

    /// <summary>The signs that rest on one account alone.</summary>
    public IReadOnlyList<(Element Element, Sign Sign)> Thin =>
        [.. from e in Elements from s in e.Signs where s.Support == Support.Stated select (e.Element, s)];

    /// <summary>Weighs what was recorded about one person.</summary>
    public static Finding Weigh(IReadOnlyCollection<Indicator> indicators, AgeGroup age, LegalDefinition law)
    {
        var child = age is AgeGroup.Child or AgeGroup.PresumedChild;
        ElementFinding[] elements =
        [
            .. from element in Enum.GetValues<Element>()
               select new ElementFinding(element, Needed: element != Element.Means || !child, [.. SignsOf(element, indicators, law)]),
        ];
        return new Finding(age, elements, [.. RulesApplied(age, elements).Select(law.Rule)]);
    }

    private static IEnumerable<Sign> SignsOf(Element element, IReadOnlyCollection<Indicator> indicators, LegalDefinition law) =>
        from term in law.TermsOf(element)
        let sources = indicators.Where(i => i.Element == element && i.Code == term.Code).Select(i => i.Source).Distinct().Order().ToArray()
        where sources.Length > 0
        let supported = sources.Length > 1 || sources[0] is IndicatorSource.Document or IndicatorSource.Observation
        select new Sign(term.Code, supported ? Support.Supported : Support.Stated, sources);

    private static IEnumerable<string> RulesApplied(AgeGroup age, ElementFinding[] elements)
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

        if (elements.Single(e => e.Element == Element.Means).Shown)
        {
            yield return "ConsentIrrelevant";
        }
    }
}
