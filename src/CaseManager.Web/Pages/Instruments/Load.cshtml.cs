using System.Text;
using CaseManager.Data;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Instruments;

/// <summary>Loads an instrument or its next version, from text or from a text file.</summary>
[Needs(Permission.LoadInstruments)]
public sealed class LoadModel(CaseManagerDb db, CurrentUser user, Texts texts) : PageModel
{
    [BindProperty]
    public LoadForm Input { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Input.File is { } file)
        {
            await TakeInAsync(file, HttpContext.RequestAborted);
        }

        await next();
    }

    public async Task OnGetAsync(string? from, CancellationToken cancellationToken)
    {
        if (await LatestAsync(from, cancellationToken) is { } latest)
        {
            Input = new() { Code = latest.Code, Name = latest.Name, Source = latest.Source, Definition = DefinitionText.Write(latest.Definition) };
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (DefinitionText.Read(Input.Definition!, texts, out var problem) is not { } definition)
        {
            ModelState.AddModelError("Input.Definition", problem!);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        InstrumentFacts facts = new(Input.Name!, Input.Source!, definition);
        var latest = await LatestAsync(Input.Code, cancellationToken);
        if (!IsOnFile(latest, facts))
        {
            db.Instruments.Add(latest?.Supersede(facts, user.Sign()) ?? Instrument.Load(Input.Code!, facts, user.Sign()));
            if (!await db.SaveOnceAsync(cancellationToken))
            {
                throw new DbUpdateConcurrencyException("Someone loaded another version meanwhile.");
            }
        }

        TempData["Notice"] = texts["instruments.done"];
        return Redirect($"/instruments/{Input.Code}");
    }

    // A repeated submission finds its data already saved.
    private static bool IsOnFile(Instrument? latest, InstrumentFacts facts) =>
        latest is not null && (latest.Name, latest.Source) == (facts.Name, facts.Source) && latest.Definition.IsSameAs(facts.Definition);

    private Task<Instrument?> LatestAsync(string? code, CancellationToken cancellationToken) =>
        db.Instruments.AsNoTracking().Where(i => i.Code == code).OrderByDescending(i => i.Version).FirstOrDefaultAsync(cancellationToken);

    // Copies the file into the text box, so that it need not be selected again after an error.
    private async Task TakeInAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var text = file.Length <= LoadForm.Longest ? await ReadAsync(file, cancellationToken) : null;
        if (Input.Definition is not null || text is null || text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)))
        {
            ModelState.AddModelError("Input.File", texts[Input.Definition is not null ? "instruments.file.both" : file.Length > LoadForm.Longest ? "instruments.file.long" : "instruments.file.wrong"]);
            return;
        }

        ModelState.Remove("Input.Definition"); // otherwise the posted empty box is rendered
        Input.Definition = text;
    }

    private static async Task<string?> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(file.OpenReadStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            return null; // not a text file
        }
    }
}
