using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Cases.Identities;

/// <summary>Base of the pages that edit one part of a person's identity; the other parts stay unchanged.</summary>
[Needs(Permission.RecordIdentity)]
public abstract class IdentityChange<TForm>(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : RewrittenPage<TForm>(db, documents, user, texts) where TForm : class, new()
{
    public override string Section => "person";

    public override string Back => Address("person");

    protected abstract IdentityPart Part { get; }

    /// <summary>The field that shows the error where a cover name reveals the real name.</summary>
    protected abstract string NameField { get; }

    protected abstract TForm Show(IdentityFacts known);

    /// <summary>Applies the form to the known details.</summary>
    protected abstract IdentityFacts Changed(IdentityFacts known);

    /// <summary>The edited part, for display.</summary>
    protected abstract FactSheet Say(IdentityFacts facts);

    protected override IQueryable<Case> With(IQueryable<Case> cases) => cases
        .Include(c => c.Victims).ThenInclude(v => v.Identity).Include(c => c.Victims).ThenInclude(v => v.Exploitation);

    protected override IEnumerable<ISealedRecord?> ToOpen(Case opened, Victim victim) => [.. opened.Victims.Select(v => v.Identity), victim.Exploitation];

    protected override ISealedRecord? RecordOf(Victim victim) => victim.Identity;

    protected override TForm Show(Victim victim) => Show(Known(victim));

    protected override (FactSheet Theirs, FactSheet Yours) Words(Victim victim) => (Say(Known(victim)), Say(Changed(Known(victim))));

    protected override (string Field, Rule Rule)? Blocker(Case opened, Victim victim) =>
        opened.BlockerToRecordingIdentity(Changed(Known(victim))) is { } rule ? (NameField, rule) : null;

    protected override void Record(Case opened, Victim victim, Signature by)
    {
        var wasChild = victim.IsTakenForAChild;
        opened.RecordIdentity(victim, Changed(Known(victim)), Part, by);
        if (!wasChild)
        {
            opened.AddChildTasks(victim, by, Texts);
        }
    }

    private static IdentityFacts Known(Victim victim) => victim.Identity!.Content!;
}
