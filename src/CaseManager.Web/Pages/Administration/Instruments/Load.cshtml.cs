using System.Text;
using CaseManager.Data.Persistence;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Administration.Instruments;

/// <summary>Loads an instrument or its next version, from text or from a text file.</summary>
[Needs(Permission.LoadInstruments)]
public sealed class LoadModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : PageModel
{
    [BindProperty]
    public LoadForm Input { get; set; } = new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Input.File is { } file)
        {
            await CopyToDefinitionAsync(file, HttpContext.RequestAborted);
        }

        await next();
    }

    public async Task OnGetAsync(string? from, CancellationToken cancellationToken)
    {
        if (await GetLatestAsync(from, cancellationToken) is { } latest)
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

        InstrumentDetails details = new(Input.Name!, Input.Source!, definition);
        var latest = await GetLatestAsync(Input.Code, cancellationToken);
        if (!IsSaved(latest, details))
        {
            db.Instruments.Add(latest?.Supersede(details, user.CreateStamp()) ?? Instrument.Load(Input.Code!, details, user.CreateStamp()));
            if (!await db.SaveIdempotentAsync(cancellationToken))
            {
                throw new DbUpdateConcurrencyException("Someone loaded another version meanwhile.");
            }
        }

        TempData["Notice"] = texts["instruments.load.loaded"];
        return Redirect($"/instruments/{Input.Code}");
    }

    // A repeated submission finds its data already saved.
    private static bool IsSaved(Instrument? latest, InstrumentDetails details) =>
        latest is not null && (latest.Name, latest.Source) == (details.Name, details.Source) && latest.Definition.IsSameAs(details.Definition);

    private Task<Instrument?> GetLatestAsync(string? code, CancellationToken cancellationToken) =>
        db.Instruments.AsNoTracking().Where(i => i.Code == code).OrderByDescending(i => i.Version).FirstOrDefaultAsync(cancellationToken);

    // Copies the file into the text box, so that it need not be selected again after an error.
    private async Task CopyToDefinitionAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var text = file.Length <= LoadForm.MaxLength ? await ReadAsync(file, cancellationToken) : null;
        if (Input.Definition is not null || text is null || text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)))
        {
            ModelState.AddModelError("Input.File",
                texts[Input.Definition is not null ? "instruments.file.both" : file.Length > LoadForm.MaxLength
                    ? "instruments.file.long" : "instruments.file.wrong"]);
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
