using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Edits other names that a person uses, has used or is known by.</summary>
public sealed class OtherNamesModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : IdentityChange<RowsForm<OtherNamesModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.OtherNames;

    protected override string NameField => "Input.Rows[0].Name";

    protected override RowsForm<Row> Show(IdentityFacts known) => RowsForm.Of(known.OtherNames.Select(Row.Of));

    protected override IdentityFacts Changed(IdentityFacts known) => known with { OtherNames = [.. Input.Filled.Select(r => r.Read())] };

    protected override FactSheet Say(IdentityFacts facts) => FactSheets.Listed(Texts["identity.names"], FactSheets.Names(facts, Texts), Texts);

    /// <summary>Flags that can be set for a name.</summary>
    public IReadOnlyList<Option> Heed => [new(nameof(OtherName.NotBeforeThem), Texts["identity.names.notBeforeThem"])];

    public sealed class Row : IRow
    {
        public string? Name { get; set; }

        public string? Kind { get; set; }

        public List<string> Heed { get; set; } = [];

        bool IRow.IsEmpty => Name is null;

        public static Row Of(OtherName name) => new() { Name = name.Name, Kind = name.Kind.ToString(), Heed = name.NotBeforeThem ? [nameof(OtherName.NotBeforeThem)] : [] };

        public OtherName Read() => new(Name!, Enum.Parse<OtherNameKind>(Kind!), Heed.Contains(nameof(OtherName.NotBeforeThem)));
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.Most).Says("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
                row.RuleFor(r => r.Kind).Must(k => Answering.Is<OtherNameKind>(k, out _)).When(r => r.Name is not null).Says("identity.names.kind.missing");
            });
        }
    }
}
