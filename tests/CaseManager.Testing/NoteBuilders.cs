using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Notes;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Testing;

/// <summary>Creates notes through the domain, as the given staff.</summary>
public static class NoteBuilders
{
    /// <summary>Adds a note about the victim or about the whole case.</summary>
    public static async Task<Note> WriteNote(this TestApp app, Staff author, CaseId caseId, NoteKind kind, string text = "She slept well", bool graphic = false,
        bool wholeCase = false, ApproximateDate? happened = null)
    {
        Note? written = null;
        await app.RunAsAsync(author, async db =>
        {
            var caseFile = await db.Cases.Include(c => c.Victims).SingleAsync(c => c.Id == caseId);
            written = caseFile.AddNote(Guid.CreateVersion7(), kind, wholeCase ? null : caseFile.Victims[0].Id, new(text, graphic, happened),
                CreateStamp(author));
            await db.SaveChangesAsync();
        });
        return written!;
    }

    public static Task CorrectNote(this TestApp app, Staff author, Note note, string text) => app.RunAsAsync(author, async db =>
    {
        var caseFile = await db.Cases.Include(c => c.Notes.Where(n => n.Id == note.Id)).SingleAsync(c => c.Id == note.CaseId);
        caseFile.CorrectNote(Guid.CreateVersion7(), note.Id, new(text, false, null), CreateStamp(author));
        await db.SaveChangesAsync();
    });

    public static Task StartNoteDraftAsync(this TestApp app, Staff author, CaseId caseId) => app.RunAsAsync(author, async db =>
    {
        var draft = new NoteDraft(caseId, null, author.Id);
        draft.Save(new(TimeProvider.System.GetUtcNow(), new Dictionary<string, IReadOnlyList<string>> { ["Input.Text"] = ["She says that"] }));
        db.Add(draft);
        await db.SaveChangesAsync();
    });

    private static AuditStamp CreateStamp(Staff author) => author.CreateStamp();
}
