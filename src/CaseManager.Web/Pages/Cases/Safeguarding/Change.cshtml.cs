using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Safeguarding;

[Needs(Permission.RecordSafety)]
public sealed class ChangeModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : RewrittenPage<SafetyForm>(db, documents, user, texts)
{
    public override string Section => "safety";

    public override string Back => Address("safety");

    protected override IQueryable<Case> With(IQueryable<Case> cases) => cases.Include(c => c.Victims).ThenInclude(v => v.Safety);

    protected override ISealedRecord? RecordOf(Victim victim) => victim.Safety;

    protected override SafetyForm Show(Victim victim) => SafetyForm.Of(Known(victim));

    protected override (FactSheet Theirs, FactSheet Yours) Words(Victim victim) => (Say(Known(victim)), Say(Input.Changed(Known(victim))));

    protected override void Record(Case opened, Victim victim, Signature by) => opened.RecordSafety(victim, Input.Changed(Known(victim)), by);

    // Includes all follow-up questions, so that both versions have the same rows.
    private FactSheet Say(SafetyFacts facts) => FactSheets.Safety(facts, Texts, all: true);

    private static SafetyFacts Known(Victim victim) => victim.Safety!.Content!;
}
