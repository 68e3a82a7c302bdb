using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Statistics.International;

public sealed class LoadForm
{
    /// <summary>Maximum size in bytes: five times the published data of ten countries.</summary>
    public const int MaxFileSize = 5_000_000;

    /// <summary>Maximum size of the request in bytes: higher than for the file, so that a file slightly above its limit gets an error message.</summary>
    public const int MaxRequestSize = 2 * MaxFileSize;

    public IFormFile? File { get; set; }

    internal sealed class Rules : AbstractValidator<LoadForm>
    {
        public Rules() =>
            RuleFor(f => f.File).NotNull().WithMessageKey("international.file.missing").Must(file => file is null || file.Length <= MaxFileSize)
            .WithMessageKey("international.file.long");
    }
}
