namespace CaseManager.Domain.Trafficking;

/// <summary>Where one sign comes from.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Named">Which document, or who said or saw it; null where nobody took it down, and where it was not opened.</param>
/// <param name="Contested">Whether something or someone speaks against it.</param>
public sealed record SignSource(IndicatorSource Kind, string? Named, bool Contested);

/// <summary>One term of an element that the file points to, and from where.</summary>
/// <param name="Code">Which term.</param>
/// <param name="Confidence">The best that its sources give it; contested where all of them are.</param>
/// <param name="Sources">Each source once; none where they are withheld.</param>
public sealed record Sign(string Code, Confidence Confidence, IReadOnlyList<SignSource> Sources)
{
    /// <summary>Whether it shows its element: not where all that points to it is contested.</summary>
    public bool Stands => Confidence != Confidence.Contested;
}

/// <summary>What the file shows of one element.</summary>
/// <param name="Element">Which.</param>
/// <param name="Needed">False for the means of a child.</param>
/// <param name="Signs">In the order of the law; none where it is not shown.</param>
public sealed record ElementFinding(Element Element, bool Needed, IReadOnlyList<Sign> Signs)
{
    /// <summary>Whether anything points to it that is not contested.</summary>
    public bool Shown => Signs.Any(s => s.Stands);
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
    public IReadOnlyList<(Element Element, Sign Sign)> Thin => SignsThatAre(Confidence.Stated);

    /// <summary>The signs that something or someone speaks against.</summary>
    public IReadOnlyList<(Element Element, Sign Sign)> Contested => SignsThatAre(Confidence.Contested);

    /// <summary>Weighs what was recorded about one person. Sources are named where the indicators have been opened.</summary>
    public static Finding Weigh(IReadOnlyCollection<Indicator> indicators, AgeGroup age, LegalDefinition law)
    {
        var child = age is AgeGroup.Child or AgeGroup.PresumedChild;
        Indicator[] counted = [.. indicators.Current().Where(i => i.Confidence != Confidence.Withdrawn)];
        ElementFinding[] elements =
        [
            .. from element in Enum.GetValues<Element>()
               select new ElementFinding(element, Needed: element != Element.Means || !child, [.. SignsOf(element, counted, law)]),
        ];
        return new Finding(age, elements, [.. RulesApplied(age, elements).Select(law.Rule)]);
    }

    /// <summary>The same without a word of where anything comes from: a source may tell of what its reader is not to know, as of a hospital.</summary>
    public Finding WithoutSources() => this with { Elements = [.. Elements.Select(e => e with { Signs = [.. e.Signs.Select(s => s with { Sources = [] })] })] };

    private static IEnumerable<Sign> SignsOf(Element element, Indicator[] indicators, LegalDefinition law) =>
        from term in law.TermsOf(element)
        let pointing = indicators.Where(i => i.Element == element && i.Code == term.Code).ToArray()
        where pointing.Length > 0
        let sources = pointing.Select(i => new SignSource(i.Source, i.Content?.NamedSource, !i.Stands)).Distinct().OrderBy(s => s.Kind).ToArray()
        select new Sign(term.Code, ConfidenceIn([.. pointing.Where(i => i.Stands)]), sources);

    private static Confidence ConfidenceIn(Indicator[] standing) =>
        standing.Length == 0 ? Confidence.Contested
        : standing.Select(i => i.Source).Distinct().Count() > 1 ? Confidence.Corroborated
        : standing.Max(i => i.Confidence);

    private IReadOnlyList<(Element Element, Sign Sign)> SignsThatAre(Confidence confidence) =>
        [.. from e in Elements from s in e.Signs where s.Confidence == confidence select (e.Element, s)];

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
