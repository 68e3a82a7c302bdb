using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Cases.People;

public static class PeopleSummaries
{
    private static readonly (string Name, Compartment Compartment)[] _restrictedRows =
        [("status", Compartment.Indicators), ("safety", Compartment.Indicators), ("circumstances", Compartment.Identity), ("child", Compartment.Identity)];

    /// <summary>Number of people; the number not recorded as safe only for roles that may read it.</summary>
    public static string DescribePeople(IReadOnlyList<Victim> victims, Role reader, TextLocalizer texts)
    {
        var count = texts.Count("people.count", victims.Count);
        var unsafeYet = victims.Count(v => !v.IsSafe);
        if (!reader.CanRead(Compartment.Indicators))
        {
            return count;
        }

        var safety = (unsafeYet, victims.Count) switch
        {
            (0, 1) => texts["people.broughtToSafety.single"],
            (0, _) => texts["people.broughtToSafety.all"],
            (_, 1) => texts["people.notBroughtToSafety.single"],
            _ => texts.Count("people.notBroughtToSafety", unsafeYet),
        };
        return $"{count} {safety}";
    }

    /// <summary>The list of what is not shared is fixed per role and the same in every case, so that it does not reveal whether a record exists.</summary>
    public static SummaryList ForVictim(Victim victim, IEnumerable<(LinkKind Kind, string Other)> links, Role reader, TextLocalizer texts) => new(
    [
        .. reader.CanRead(Compartment.Indicators) ? CreateStatusRows(victim, links, texts) : [],
        .. reader.CanRead(Compartment.Identity) ? CreateCircumstanceRows(victim, texts) : [],
        .. _restrictedRows.Where(f => !reader.CanRead(f.Compartment)).Select(f => new SummaryListRow(texts[$"people.summary.{f.Name}"], null)),
    ]);

    /// <summary>Superseded decisions and rescue records.</summary>
    public static IReadOnlyList<string> DescribeSuperseded(Victim victim, TextLocalizer texts) =>
    [
        .. victim.StatusDecisions.Where(d => d != victim.Status).OrderByDescending(d => d.RecordedAt).Select(texts.Describe),
        .. victim.BroughtToSafetyRecords.Where(b => b != victim.BroughtToSafety).OrderByDescending(b => b.RecordedAt).Select(texts.Describe),
    ];

    public static SummaryList ForCircumstances(CircumstanceDetails details, TextLocalizer texts) => new(
        new SummaryListRow(texts["people.circumstances.vulnerabilities.label"], texts.Format(details.Vulnerabilities)),
        new SummaryListRow(texts["people.circumstances.displacement.label"], texts.Format(details.Displacement)),
        new SummaryListRow(texts["people.circumstances.protection.label"], texts.Format(details.Protection)),
        new SummaryListRow(texts["people.circumstances.additionalInformation.label"], texts.Format(details.AdditionalInformation)));

    public static SummaryList ForChildProtection(ChildProtectionDetails details, TextLocalizer texts) => new(
        new SummaryListRow(texts["people.child.guardian.label"], texts.DescribeWithDetail(details.Guardian, texts.Describe(details.GuardianDetails))),
        new SummaryListRow(texts["people.child.authority.label"],
            texts.DescribeWithDetail(details.Authority,
                texts.JoinParts(details.AuthorityDetails?.Name, texts.FormatOptionalDate(details.AuthorityDetails?.NotifiedOn)))),
        new SummaryListRow(texts["people.child.assessment.label"], texts.DescribeWithDetail(details.Assessment, texts.Describe(details.AssessedAge))));

    private static IEnumerable<SummaryListRow> CreateStatusRows(Victim victim, IEnumerable<(LinkKind Kind, string Other)> links, TextLocalizer texts) =>
    [
        new(texts["people.summary.status"], victim.Status is { } status ? new(texts.Describe(status)) : texts.DescribeNotRecorded()),
        new(texts["people.summary.safety"], victim.BroughtToSafety is { } brought ? new(texts.Describe(brought)) : texts.DescribeNotRecorded()),
        .. links.GroupBy(l => l.Other)
        .Select(l => new SummaryListRow(texts["people.summary.link", l.Key], new(string.Join("; ", l.Select(x => texts.Describe(x.Kind)))))),
    ];

    private static IEnumerable<SummaryListRow> CreateCircumstanceRows(Victim victim, TextLocalizer texts) =>
    [
        .. victim.Circumstances?.Content is { } details
        ? ForCircumstances(details, texts).Rows : [new SummaryListRow(texts["people.summary.circumstances"], texts.DescribeNotRecorded())],
        .. victim.ChildProtection?.Content is { } child ? ForChildProtection(child, texts).Rows : [],
        .. victim.GetChildProtectionGaps() is { Count: > 0 } gaps
        ? [new SummaryListRow(texts["people.summary.gaps"], new(string.Join("; ", gaps.Select(g => texts.Describe(g)))))] : Array.Empty<SummaryListRow>(),
    ];
}
