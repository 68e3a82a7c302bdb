using System.Globalization;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Identification;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class DateRuleForm
{
    private const int Longest = 1000;
    private static readonly char[] _between = [',', ';', ' ', '\n', '\t'];

    public string? From { get; set; }

    public string? Length { get; set; }

    public string? Unit { get; set; }

    public string? FirstDay { get; set; }

    public List<string> NotBefore { get; set; } = [];

    public string? Force { get; set; }

    public string? IsPeriod { get; set; }

    public List<string> MetBy { get; set; } = [];

    public string? ForWhom { get; set; }

    public string? Except { get; set; }

    public string? Track { get; set; }

    public string? Note { get; set; }

    private IReadOnlyList<string> Countries => [.. (Except ?? "").ToUpperInvariant().Split(_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    private int? Number => int.TryParse(Length, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Longest ? number : null;

    public static DateRuleForm Of(DateRule rule) => new()
    {
        From = $"{rule.From}",
        Length = rule.Length?.ToString(CultureInfo.InvariantCulture),
        Unit = $"{rule.Unit}",
        FirstDay = LawForm.YesOrNo(rule.FirstDayCounts),
        NotBefore = [.. rule.NotBefore.Select(e => $"{e}")],
        Force = $"{rule.Force}",
        IsPeriod = LawForm.YesOrNo(rule.IsPeriod),
        MetBy = [.. rule.MetBy.Select(e => $"{e}")],
        ForWhom = $"{rule.ForWhom}",
        Except = string.Join(", ", rule.ExceptCitizensOf),
        Track = $"{rule.Track}",
        Note = rule.Note,
    };

    /// <summary>Requires a validated form.</summary>
    public DateRule ToDetails() => new(
        Enum.Parse<LegalEvent>(From!),
        Number,
        Enum.Parse<TimeUnit>(Unit!),
        FirstDay == LawForm.Yes,
        [.. NotBefore.Select(Enum.Parse<LegalEvent>)],
        Enum.Parse<DateForce>(Force!),
        IsPeriod == LawForm.Yes,
        [.. MetBy.Select(Enum.Parse<LegalEvent>)],
        Enum.Parse<ForWhom>(ForWhom!),
        Countries,
        Enum.Parse<TrackKind>(Track!),
        Note);

    internal sealed class Rules : AbstractValidator<DateRuleForm>
    {
        public Rules()
        {
            RuleFor(f => f.From).Must(e => Answering.Is<LegalEvent>(e, out _)).Says("common.errors.choose");
            RuleFor(f => f.Length).Must((form, length) => length is null || form.Number is not null).Says("lawBook.rule.length.wrong", Longest);
            RuleFor(f => f.Unit).Must(u => Answering.Is<TimeUnit>(u, out _)).Says("common.errors.choose");
            RuleFor(f => f.FirstDay).Must(LawForm.IsYesOrNo).Says("common.errors.choose");
            RuleFor(f => f.NotBefore).Must(AreEvents).Says("common.errors.choose");
            RuleFor(f => f.NotBefore).Must((form, all) => all.Count == 0 || (form.IsPeriod == LawForm.Yes && Answering.Is<LegalEvent>(form.From, out var from) && from.IsOfProcedure())).Says("lawBook.rule.notBefore.wrong");
            RuleFor(f => f.Force).Must(d => Answering.Is<DateForce>(d, out _)).Says("common.errors.choose");
            RuleFor(f => f.IsPeriod).Must(LawForm.IsYesOrNo).Says("common.errors.choose");
            RuleFor(f => f.MetBy).Must(AreEvents).Says("common.errors.choose");
            RuleFor(f => f.ForWhom).Must(w => Answering.Is<ForWhom>(w, out _)).Says("common.errors.choose");
            RuleFor(f => f.Except).Must((form, _) => form.Countries.All(Domain.Countries.All.Contains)).Says("lawBook.rule.except.wrong");
            RuleFor(f => f.Track).Must(t => Answering.Is<TrackKind>(t, out _)).Says("common.errors.choose");
            RuleFor(f => f.Note).MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
        }

        private static bool AreEvents(List<string> all) => all.TrueForAll(e => Answering.Is<LegalEvent>(e, out _));
    }
}
