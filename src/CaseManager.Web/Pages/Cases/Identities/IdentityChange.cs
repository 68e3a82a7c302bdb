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

/// <summary>A page on which a part of who someone is is written over. The other parts stay as they are.</summary>
[Needs(Permission.RecordIdentity)]
public abstract class IdentityChange<TForm>(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts)
    : RewrittenPage<TForm>(db, documents, user, texts) where TForm : class, new()
{
    public override string Section => "person";

    public override string Back => Address("person");

    /// <summary>Which part it is.</summary>
    protected abstract IdentityPart Part { get; }

    /// <summary>The field at which to say that a cover name tells the real one.</summary>
    protected abstract string NameField { get; }

    /// <summary>Fills the form from what is known.</summary>
    protected abstract TForm Show(IdentityFacts known);

    /// <summary>What is known once the form counts.</summary>
    protected abstract IdentityFacts Changed(IdentityFacts known);

    /// <summary>The part in words.</summary>
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
