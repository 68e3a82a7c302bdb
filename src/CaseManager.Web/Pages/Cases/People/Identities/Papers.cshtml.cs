using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Cases.Overview;
using CaseManager.Web.Pages.Shared;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People.Identities;

/// <summary>Edits identity documents and who holds them.</summary>
public sealed class PapersModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditIdentityPage<RowsForm<PapersModel.Row>>(db, documents, user, texts)
{
    protected override IdentityPart Part => IdentityPart.Papers;

    protected override string NameField => "";

    protected override RowsForm<Row> CreateForm(IdentityDetails known) => RowsForm.FromRows(known.Papers.Select(Row.FromPaper));

    protected override IdentityDetails ApplyForm(IdentityDetails known) => known with { Papers = [.. Input.FilledRows.Select(r => r.ToPaper())] };

    protected override SummaryList GetSummary(IdentityDetails details) =>
        CaseSummaries.FromLines(Texts["identities.identityDocuments"], CaseSummaries.FormatPapers(details, Texts), Texts);

    public sealed class Row : IRow
    {
        public string? Kind { get; set; }

        public string? Number { get; set; }

        public string? Country { get; set; }

        public string? Holder { get; set; }

        bool IRow.IsEmpty => Kind is null && Number is null;

        public static Row FromPaper(IdentityPaper paper) =>
            new() { Kind = paper.Kind.ToString(), Number = paper.Number, Country = paper.Country, Holder = paper.Holder?.ToString() };

        public IdentityPaper ToPaper() =>
            new(Enum.Parse<PaperKind>(Kind!), Number, Country, FormValues.TryParseCode<PaperHolder>(Holder, out var holder) ? holder : null);
    }

    internal sealed class Rules : AbstractValidator<RowsForm<Row>>
    {
        public Rules()
        {
            RuleFor(f => f.Rows).Must(rows => rows.Count <= RowsForm.MaxRows).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Rows).ChildRules(row =>
            {
                row.RuleFor(r => r.Kind).Must(k => FormValues.TryParseCode<PaperKind>(k, out _)).When(r => r.Kind is not null || r.Number is not null)
                    .WithMessageKey("identities.identityDocuments.kind.missing");
                row.RuleFor(r => r.Number).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
                row.RuleFor(r => r.Country).Must(c => c is null || Countries.All.Contains(c)).WithMessageKey("common.errors.choose");
                row.RuleFor(r => r.Holder).Must(h => h is null || FormValues.TryParseCode<PaperHolder>(h, out _)).WithMessageKey("common.errors.choose");
            });
        }
    }
}
