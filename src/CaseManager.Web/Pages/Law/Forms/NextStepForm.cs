using CaseManager.Domain.Cases;
using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>The next step that law or practice requires.</summary>
public sealed class NextStepForm
{
    public string? Track { get; set; }

    public string? Scheme { get; set; }

    public string? After { get; set; }

    public string? ForWhom { get; set; }

    /// <summary>Schemes to select from; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<Option> Schemes { get; set; } = [];

    public static NextStepForm From(NextStep step) => new() { Track = $"{step.Track}", Scheme = step.Scheme, After = step.After?.ToString(), ForWhom = $"{step.ForWhom}" };

    /// <summary>Requires a validated form.</summary>
    public NextStep ToDetails() => new(
        Enum.Parse<TrackKind>(Track!), Scheme, Answering.Is<LegalEvent>(After, out var after) ? after : null, Enum.Parse<ForWhom>(ForWhom!));

    internal sealed class Rules : AbstractValidator<NextStepForm>
    {
        public Rules()
        {
            RuleFor(f => f.Track).Must(t => Answering.Is<TrackKind>(t, out _)).Says("common.errors.choose");
            RuleFor(f => f.Scheme).Must((form, code) => code is null || form.Schemes.Any(o => o.Value == code)).Says("common.errors.choose");
            RuleFor(f => f.After).Must(e => e is null || Answering.Is<LegalEvent>(e, out _)).Says("common.errors.choose");
            RuleFor(f => f.After).Null().When(f => f.Scheme is null).Says("lawBook.step.after.noScheme");
            RuleFor(f => f.ForWhom).Must(w => Answering.Is<ForWhom>(w, out _)).Says("common.errors.choose");
        }
    }
}
