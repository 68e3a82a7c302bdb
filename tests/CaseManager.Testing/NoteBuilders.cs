using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Testing;

/// <summary>Creates notes through the domain, as the given staff.</summary>
public static class NoteBuilders
{
    /// <summary>Adds a note about the victim or about the whole case.</summary>
    public static async Task<Note> WriteNote(this TestApp app, Staff author, CaseId caseId, NoteKind kind, string said = "She slept well", bool graphic = false, bool wholeCase = false, ApproximateDate? happened = null)
    {
        Note? written = null;
        await app.InScopeOf(author, async db =>
        {
            var opened = await db.Cases.Include(c => c.Victims).SingleAsync(c => c.Id == caseId);
            written = opened.WriteNote(Guid.CreateVersion7(), kind, wholeCase ? null : opened.Victims[0].Id, new(said, graphic, happened), SignatureOf(author));
            await db.SaveChangesAsync();
        });
        return written!;
    }

    public static Task CorrectNote(this TestApp app, Staff author, Note note, string said) => app.InScopeOf(author, async db =>
    {
        var opened = await db.Cases.Include(c => c.Notes.Where(n => n.Id == note.Id)).SingleAsync(c => c.Id == note.CaseId);
        opened.CorrectNote(Guid.CreateVersion7(), note.Id, new(said, false, null), SignatureOf(author));
        await db.SaveChangesAsync();
    });

    /// <summary>Starts a note draft.</summary>
    public static Task BeginNote(this TestApp app, Staff author, CaseId caseId) => app.InScopeOf(author, async db =>
    {
        var draft = new NoteDraft(caseId, null, author.Id);
        draft.Keep(new(TimeProvider.System.GetUtcNow(), new Dictionary<string, IReadOnlyList<string>> { ["Input.Said"] = ["She says that"] }));
        db.Add(draft);
        await db.SaveChangesAsync();
    });

    private static Signature SignatureOf(Staff author) => author.SignNow();
}
