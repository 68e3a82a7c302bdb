using System.Globalization;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class DateRuleForm
{
    private const int MaxLength = 1000;
    private static readonly char[] _separators = [',', ';', ' ', '\n', '\t'];

    public string? TriggerEvent { get; set; }

    public string? Length { get; set; }

    public string? Unit { get; set; }

    public string? FirstDay { get; set; }

    public List<string> NotBefore { get; set; } = [];

    public string? Force { get; set; }

    public string? IsPeriod { get; set; }

    public List<string> MetBy { get; set; } = [];

    public string? AppliesTo { get; set; }

    public string? ExemptCitizenships { get; set; }

    public string? Track { get; set; }

    public string? Note { get; set; }

    private IReadOnlyList<string> ExemptCountries =>
        [.. (ExemptCitizenships ?? "").ToUpperInvariant()
            .Split(_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private int? ParsedLength =>
        int.TryParse(Length, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxLength ? number : null;

    public static DateRuleForm FromDetails(DateRule rule) => new()
    {
        TriggerEvent = $"{rule.TriggerEvent}",
        Length = rule.Length?.ToString(CultureInfo.InvariantCulture),
        Unit = $"{rule.Unit}",
        FirstDay = LegalReferenceForm.FormatYesNo(rule.IsFirstDayCounted),
        NotBefore = [.. rule.NotBefore.Select(e => $"{e}")],
        Force = $"{rule.Force}",
        IsPeriod = LegalReferenceForm.FormatYesNo(rule.IsPeriod),
        MetBy = [.. rule.MetBy.Select(e => $"{e}")],
        AppliesTo = $"{rule.AppliesTo}",
        ExemptCitizenships = string.Join(", ", rule.ExemptCitizenships),
        Track = $"{rule.Track}",
        Note = rule.Note,
    };

    /// <summary>Requires a validated form.</summary>
    public DateRule ToDetails() => new(
        Enum.Parse<LegalEvent>(TriggerEvent!),
        ParsedLength,
        Enum.Parse<TimeUnit>(Unit!),
        FirstDay == LegalReferenceForm.Yes,
        [.. NotBefore.Select(Enum.Parse<LegalEvent>)],
        Enum.Parse<DateForce>(Force!),
        IsPeriod == LegalReferenceForm.Yes,
        [.. MetBy.Select(Enum.Parse<LegalEvent>)],
        Enum.Parse<AppliesTo>(AppliesTo!),
        ExemptCountries,
        Enum.Parse<TrackKind>(Track!),
        Note);

    internal sealed class Rules : AbstractValidator<DateRuleForm>
    {
        public Rules()
        {
            RuleFor(f => f.TriggerEvent).Must(e => FormValues.TryParseCode<LegalEvent>(e, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Length).Must((form, length) => length is null || form.ParsedLength is not null)
                .WithMessageKey("legalReference.rule.length.wrong", MaxLength);
            RuleFor(f => f.Unit).Must(u => FormValues.TryParseCode<TimeUnit>(u, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.FirstDay).Must(LegalReferenceForm.IsYesOrNo).WithMessageKey("common.errors.choose");
            RuleFor(f => f.NotBefore).Must(AreEvents).WithMessageKey("common.errors.choose");
            RuleFor(f => f.NotBefore)
                .Must((form, all) => all.Count == 0
                    || (form.IsPeriod == LegalReferenceForm.Yes && FormValues.TryParseCode<LegalEvent>(form.TriggerEvent, out var from)
                        && from.IsProcedureEvent())).WithMessageKey("legalReference.rule.minimumEnd.wrong");
            RuleFor(f => f.Force).Must(d => FormValues.TryParseCode<DateForce>(d, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.IsPeriod).Must(LegalReferenceForm.IsYesOrNo).WithMessageKey("common.errors.choose");
            RuleFor(f => f.MetBy).Must(AreEvents).WithMessageKey("common.errors.choose");
            RuleFor(f => f.AppliesTo).Must(w => FormValues.TryParseCode<AppliesTo>(w, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.ExemptCitizenships).Must((form, _) => form.ExemptCountries.All(Domain.Countries.All.Contains))
                .WithMessageKey("legalReference.rule.exemptCitizenships.wrong");
            RuleFor(f => f.Track).Must(t => FormValues.TryParseCode<TrackKind>(t, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Note).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }

        private static bool AreEvents(List<string> all) => all.TrueForAll(e => FormValues.TryParseCode<LegalEvent>(e, out _));
    }
}
