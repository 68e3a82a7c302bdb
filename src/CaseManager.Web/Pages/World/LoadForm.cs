using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.World;

public sealed class LoadForm
{
    /// <summary>Maximum size in bytes: five times the published data of ten countries.</summary>
    public const int Longest = 5_000_000;

    public IFormFile? File { get; set; }

    internal sealed class Rules : AbstractValidator<LoadForm>
    {
        public Rules() => RuleFor(f => f.File).NotNull().Says("world.file.missing").Must(file => file is null || file.Length <= Longest).Says("world.file.long");
    }
}
