using System.Globalization;
using CaseManager.Domain.Statistics;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Statistics.Exports;

public sealed class ExportForm
{
    public string? Shape { get; set; }

    public string? Country { get; set; }

    public string? Year { get; set; }

    public string? Format { get; set; } = nameof(ExportFormat.Csv);

    public string? Recipient { get; set; }

    public string? Purpose { get; set; }

    /// <summary>Requires a validated form.</summary>
    public ExportRequest ToRequest() => new(
        Enum.Parse<ExportShape>(Shape!), Enum.Parse<ExportFormat>(Format!), Country!, int.Parse(Year!, CultureInfo.InvariantCulture), Recipient!.Trim(),
        Purpose!.Trim());
}

internal sealed class ExportFormRules : AbstractValidator<ExportForm>
{
    private const int FirstYear = 2000;

    public ExportFormRules(TimeProvider clock)
    {
        RuleFor(f => f.Shape).Must(s => FormValues.TryParseCode<ExportShape>(s, out _)).WithMessage("exports.report.missing");
        RuleFor(f => f.Country).NotEmpty().WithMessage("exports.country.missing");
        RuleFor(f => f.Year)
            .Must(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year <= clock.GetUtcNow().Year)
            .WithMessage("exports.year.missing");
        RuleFor(f => f.Format).Must(s => FormValues.TryParseCode<ExportFormat>(s, out _)).WithMessage("exports.format.missing");
        RuleFor(f => f.Recipient).NotEmpty().WithMessage("exports.recipient.missing").MaximumLength(FigureExport.MaxTextLength)
            .WithMessage("exports.recipient.long");
        RuleFor(f => f.Purpose).NotEmpty().WithMessage("exports.purpose.missing").MaximumLength(FigureExport.MaxTextLength).WithMessage("exports.purpose.long");
    }
}
