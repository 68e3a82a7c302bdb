using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>Vulnerabilities, displacement and protection status.</summary>
[Needs(Permission.ManagePeople)]
public sealed class CircumstancesModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts)
    : EditPersonRecordPage<CircumstancesModel.Form>(db, documents, user, texts)
{
    public override string Section => "people";

    public override string ReturnUrl => $"/cases/{Case.Reference}/people";

    protected override IQueryable<Case> IncludeRelated(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.Circumstances);

    protected override ISealedRecord? GetRecord(Victim victim) => victim.Circumstances;

    protected override Form CreateForm(Victim victim) => new()
    {
        Vulnerabilities = FormValues.GetSelected(victim.Circumstances?.Content?.Vulnerabilities),
        Displacement = FormValues.GetSelected(victim.Circumstances?.Content?.Displacement),
        Protection = FormValues.GetSelected(victim.Circumstances?.Content?.Protection),
        AdditionalInformation = TextAnswerInput.FromAnswer(victim.Circumstances?.Content?.AdditionalInformation),
    };

    protected override (SummaryList Theirs, SummaryList Yours) GetSummaries(Victim victim) => (
        PeopleSummaries.ForCircumstances(victim.Circumstances?.Content ?? new Form().ToDetails(), Texts),
        PeopleSummaries.ForCircumstances(Input.ToDetails(), Texts));

    protected override void Record(Case caseFile, Victim victim, AuditStamp stamp) => caseFile.RecordCircumstances(victim, Input.ToDetails(), stamp);

    public sealed class Form
    {
        public List<string> Vulnerabilities { get; set; } = [];

        public List<string> Displacement { get; set; } = [];

        public List<string> Protection { get; set; } = [];

        public TextAnswerInput AdditionalInformation { get; set; } = new();

        public CircumstanceDetails ToDetails() => new(
            FormValues.ParseAnswerList<Vulnerability>(Vulnerabilities), FormValues.ParseAnswerList<Displacement>(Displacement),
            FormValues.ParseAnswerList<ProtectionStatus>(Protection), AdditionalInformation.ToAnswer());
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            this.RuleForCodes(f => f.Vulnerabilities, Enum.GetNames<Vulnerability>());
            this.RuleForCodes(f => f.Displacement, Enum.GetNames<Displacement>());
            this.RuleForCodes(f => f.Protection, Enum.GetNames<ProtectionStatus>());
            RuleFor(f => f.AdditionalInformation).SetValidator(TextAnswerInput.CreateRules(AnswerRules.MaxTextLength));
        }
    }
}
