using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Edits family members and dependants.</summary>
public sealed class FamilyModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : IdentityChange<RowsForm<FamilyModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Family;

    protected override string NameField => "";

    protected override RowsForm<Row> Show(IdentityFacts known) => RowsForm.Of(known.Family.Select(Row.Of));

    protected override IdentityFacts Changed(IdentityFacts known) => known with { Family = [.. Input.Filled.Select(r => r.Read())] };

    protected override FactSheet Say(IdentityFacts facts) => FactSheets.Listed(Texts["identity.family"], FactSheets.Family(facts, Texts), Texts);

    /// <summary>Flags that can be set for a relative.</summary>
    public IReadOnlyList<Option> Heed => [new(nameof(Relative.Depends), Texts["identity.family.depends"])];

    public sealed class Row : IRow
    {
        public string? Kind { get; set; }

        public string? Who { get; set; }

        public List<string> Heed { get; set; } = [];

        bool IRow.IsEmpty => Kind is null && Who is null;

        public static Row Of(Relative relative) => new() { Kind = relative.Kind.ToString(), Who = relative.Who, Heed = relative.Depends ? [nameof(Relative.Depends)] : [] };

        public Relative Read() => new(Enum.Parse<RelativeKind>(Kind!), Who, Heed.Contains(nameof(Relative.Depends)));
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.Most).Says("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Kind).Must(k => Answering.Is<RelativeKind>(k, out _)).When(r => r.Kind is not null || r.Who is not null).Says("identity.family.kind.missing");
                row.RuleFor(r => r.Who).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            });
        }
    }
}
