using CaseManager.Domain.Cases;
using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

/// <summary>The next step that law or practice requires.</summary>
public sealed class NextStepForm
{
    public string? Track { get; set; }

    public string? Scheme { get; set; }

    public string? PrecedingEvent { get; set; }

    public string? AppliesTo { get; set; }

    /// <summary>Schemes to select from; set by the page.</summary>
    [BindNever]
    public IReadOnlyList<Option> Schemes { get; set; } = [];

    public static NextStepForm FromDetails(NextStep step) =>
        new() { Track = $"{step.Track}", Scheme = step.Scheme, PrecedingEvent = step.PrecedingEvent?.ToString(), AppliesTo = $"{step.AppliesTo}" };

    /// <summary>Requires a validated form.</summary>
    public NextStep ToDetails() => new(
        Enum.Parse<TrackKind>(Track!), Scheme, FormValues.TryParseCode<LegalEvent>(PrecedingEvent, out var after) ? after : null,
        Enum.Parse<AppliesTo>(AppliesTo!));

    internal sealed class Rules : AbstractValidator<NextStepForm>
    {
        public Rules()
        {
            RuleFor(f => f.Track).Must(t => FormValues.TryParseCode<TrackKind>(t, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Scheme).Must((form, code) => code is null || form.Schemes.Any(o => o.Value == code)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.PrecedingEvent).Must(e => e is null || FormValues.TryParseCode<LegalEvent>(e, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.PrecedingEvent).Null().When(f => f.Scheme is null).WithMessageKey("legalReference.step.precedingEvent.noScheme");
            RuleFor(f => f.AppliesTo).Must(w => FormValues.TryParseCode<AppliesTo>(w, out _)).WithMessageKey("common.errors.choose");
        }
    }
}
