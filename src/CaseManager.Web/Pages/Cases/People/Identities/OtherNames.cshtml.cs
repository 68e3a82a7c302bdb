using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Overview;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>Edits other names that a person uses, has used or is known by.</summary>
public sealed class OtherNamesModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditIdentityPage<RowsForm<OtherNamesModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.OtherNames;

    protected override string NameField => "Input.Rows[0].Name";

    protected override RowsForm<Row> CreateForm(IdentityDetails known) => RowsForm.FromRows(known.OtherNames.Select(Row.FromOtherName));

    protected override IdentityDetails ApplyForm(IdentityDetails known) => known with { OtherNames = [.. Input.FilledRows.Select(r => r.ToOtherName())] };

    protected override SummaryList GetSummary(IdentityDetails details) =>
        CaseSummaries.FromLines(Texts["identities.otherNames"], CaseSummaries.FormatOtherNames(details, Texts), Texts);

    /// <summary>Flags that can be set for a name.</summary>
    public IReadOnlyList<Option> FlagOptions => [new(nameof(OtherName.IsHiddenInPresence), Texts["identities.otherNames.hiddenInPresence"])];

    public sealed class Row : IRow
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }

        public List<string> Flags { get; set; } = [];

        bool IRow.IsEmpty => Name is null;

        public static Row FromOtherName(OtherName name) =>
            new() { Name = name.Name, Kind = name.Kind.ToString(), Flags = name.IsHiddenInPresence ? [nameof(OtherName.IsHiddenInPresence)] : [] };

        public OtherName ToOtherName() => new(Name!, Enum.Parse<OtherNameKind>(Kind!), Flags.Contains(nameof(OtherName.IsHiddenInPresence)));
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.MaxRows).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
                row.RuleFor(r => r.Kind).Must(k => FormValues.TryParseCode<OtherNameKind>(k, out _)).When(r => r.Name is not null)
                    .WithMessageKey("identities.otherNames.kind.missing");
            });
        }
    }
}
