using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Vulnerabilities, displacement and protection status.</summary>
[Needs(Permission.ManagePeople)]
public sealed class CircumstancesModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : RewrittenPage<CircumstancesModel.Form>(db, documents, user, texts)
{
    public override string Section => "people";

    public override string Back => $"/cases/{Case.Reference}/people";

    protected override IQueryable<Case> With(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.Circumstances);

    protected override ISealedRecord? RecordOf(Victim victim) => victim.Circumstances;

    protected override Form Show(Victim victim) => new()
    {
        Vulnerabilities = Answering.Chosen(victim.Circumstances?.Content?.Vulnerabilities),
        Displacement = Answering.Chosen(victim.Circumstances?.Content?.Displacement),
        Protection = Answering.Chosen(victim.Circumstances?.Content?.Protection),
        Words = OpenText.Of(victim.Circumstances?.Content?.Words),
    };

    protected override (FactSheet Theirs, FactSheet Yours) Words(Victim victim) => (
        PeopleWords.Circumstances(victim.Circumstances?.Content ?? new Form().Facts(), Texts),
        PeopleWords.Circumstances(Input.Facts(), Texts));

    protected override void Record(Case opened, Victim victim, Signature by) => opened.RecordCircumstances(victim, Input.Facts(), by);

    public sealed class Form
    {
        public List<string> Vulnerabilities { get; set; } = [];

        public List<string> Displacement { get; set; } = [];

        public List<string> Protection { get; set; } = [];

        public OpenText Words { get; set; } = new();

        public CircumstanceFacts Facts() => new(
            Answering.Codes<Vulnerability>(Vulnerabilities), Answering.Codes<Displacement>(Displacement), Answering.Codes<ProtectionStatus>(Protection), Words.Answer());
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.Codes(f => f.Vulnerabilities, Enum.GetNames<Vulnerability>());
            this.Codes(f => f.Displacement, Enum.GetNames<Displacement>());
            this.Codes(f => f.Protection, Enum.GetNames<ProtectionStatus>());
            RuleFor(f => f.Words).SetValidator(OpenText.Rules(AnswerRules.Box));
        }
    }
}
