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

/// <summary>Edits family members and dependants.</summary>
public sealed class FamilyModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditIdentityPage<RowsForm<FamilyModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Family;

    protected override string NameField => "";

    protected override RowsForm<Row> CreateForm(IdentityDetails known) => RowsForm.FromRows(known.Family.Select(Row.FromRelative));

    protected override IdentityDetails ApplyForm(IdentityDetails known) => known with { Family = [.. Input.FilledRows.Select(r => r.ToRelative())] };

    protected override SummaryList GetSummary(IdentityDetails details) =>
        CaseSummaries.FromLines(Texts["identities.family"], CaseSummaries.FormatRelatives(details, Texts), Texts);

    /// <summary>Flags that can be set for a relative.</summary>
    public IReadOnlyList<Option> FlagOptions => [new(nameof(Relative.IsDependant), Texts["identities.family.dependant"])];

    public sealed class Row : IRow
    {
        public string? Kind { get; set; }

        public string? Name { get; set; }

        public List<string> Flags { get; set; } = [];

        bool IRow.IsEmpty => Kind is null && Name is null;

        public static Row FromRelative(Relative relative) =>
            new() { Kind = relative.Kind.ToString(), Name = relative.Name, Flags = relative.IsDependant ? [nameof(Relative.IsDependant)] : [] };

        public Relative ToRelative() => new(Enum.Parse<RelativeKind>(Kind!), Name, Flags.Contains(nameof(Relative.IsDependant)));
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.MaxRows).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Kind).Must(k => FormValues.TryParseCode<RelativeKind>(k, out _)).When(r => r.Kind is not null || r.Name is not null)
                    .WithMessageKey("identities.family.kind.missing");
                row.RuleFor(r => r.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            });
        }
    }
}
