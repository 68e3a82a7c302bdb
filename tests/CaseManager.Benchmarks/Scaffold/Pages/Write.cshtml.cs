using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

internal sealed class WriteModel(ScaffoldDb db, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string reference, [FromQuery] Guid staffId, [FromForm(Name = "Input.Text")] string text)
    {
        if (await db.Cases.Include(c => c.Victims).FirstOrDefaultAsync(c => c.Reference == reference) is not { } found)
        {
            return NotFound();
        }

        db.Notes.Add(new()
        {
            Id = Guid.CreateVersion7(),
            CaseId = found.Id,
            VictimId = found.Victims[0].Id,
            Compartment = "CaseFile",
            WrittenBy = staffId,
            WrittenAt = clock.GetUtcNow(),
            Seal = Encoding.UTF8.GetBytes(text),
        });
        await db.SaveChangesAsync();
        return Redirect($"/cases/{reference}/notes");
    }
}
