using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Edits identity documents and who holds them.</summary>
public sealed class PapersModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : IdentityChange<RowsForm<PapersModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Papers;

    protected override string NameField => "";

    protected override RowsForm<Row> Show(IdentityFacts known) => RowsForm.Of(known.Papers.Select(Row.Of));

    protected override IdentityFacts Changed(IdentityFacts known) => known with { Papers = [.. Input.Filled.Select(r => r.Read())] };

    protected override FactSheet Say(IdentityFacts facts) => FactSheets.Listed(Texts["identity.papers"], FactSheets.Papers(facts, Texts), Texts);

    public sealed class Row : IRow
    {
        public string? Kind { get; set; }

        public string? Number { get; set; }

        public string? Country { get; set; }

        public string? Holder { get; set; }

        bool IRow.IsEmpty => Kind is null && Number is null;

        public static Row Of(IdentityPaper paper) => new() { Kind = paper.Kind.ToString(), Number = paper.Number, Country = paper.Country, Holder = paper.Holder?.ToString() };

        public IdentityPaper Read() => new(Enum.Parse<PaperKind>(Kind!), Number, Country, Answering.Is<PaperHolder>(Holder, out var holder) ? holder : null);
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.Most).Says("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Kind).Must(k => Answering.Is<PaperKind>(k, out _)).When(r => r.Kind is not null || r.Number is not null).Says("identity.papers.kind.missing");
                row.RuleFor(r => r.Number).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
                row.RuleFor(r => r.Country).Must(c => c is null || Countries.All.Contains(c)).Says("common.errors.choose");
                row.RuleFor(r => r.Holder).Must(h => h is null || Answering.Is<PaperHolder>(h, out _)).Says("common.errors.choose");
            });
        }
    }
}
