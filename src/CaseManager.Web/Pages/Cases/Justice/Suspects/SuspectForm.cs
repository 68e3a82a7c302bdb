using CaseManager.Domain;
using CaseManager.Domain.Justice;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Justice.Suspects;

public sealed class SuspectForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Name { get; set; }

    /// <summary>One alias per line.</summary>
    public string? Aliases { get; set; }

    public List<string> Roles { get; set; } = [];

    public DateInput BirthDate { get; set; } = new();

    public string? Citizenship { get; set; }

    public string? Agency { get; set; }

    public string? Description { get; set; }

    public static SuspectForm FromSuspect(Suspect suspect) => new()
    {
        Id = suspect.Id,
        Name = suspect.Content!.Name,
        Aliases = string.Join("\n", suspect.Content.Aliases),
        Roles = [.. suspect.Roles.Select(r => r.ToString())],
        BirthDate = DateInput.FromDate(suspect.Content.BirthDate),
        Citizenship = suspect.Content.Citizenship,
        Agency = suspect.AgencyId?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Description = suspect.Content.Description,
    };

    /// <summary>Requires a validated form.</summary>
    public SuspectDetails ToDetails(OrganisationId? agency) => new(
        agency, [.. Roles.Select(Enum.Parse<SuspectRole>)], new(Name, SplitLines(Aliases), BirthDate.ToDate(), Citizenship, Description));

    private static IReadOnlyList<string> SplitLines(string? lines) =>
        [.. (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    internal sealed class Rules : AbstractValidator<SuspectForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Aliases).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Roles).Must(all => all.Count > 0).WithMessageKey("suspects.roles.missing");
            RuleFor(f => f.Roles).Must(all => all.TrueForAll(r => FormValues.TryParseCode<SuspectRole>(r, out _))).WithMessageKey("common.errors.choose");
            RuleFor(f => f.BirthDate).MustNotBeInFuture(clock);
            RuleFor(f => f.Citizenship).Must(c => c is null || Countries.All.Contains(c)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.Description).MaximumLength(AnswerRules.MaxTextLength).WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
        }
    }
}
