using System.Globalization;
using CaseManager.Data.Search;
using CaseManager.Domain.Access;
using CaseManager.Domain.People;
using CaseManager.Domain.People.Names;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Worklists.Search;

/// <summary>Finds a person by name in the cases that the caller may see. The name is posted, so that it appears in no URL, audit entry or log.</summary>
[Needs(Permission.SearchPeople)]
public sealed class IndexModel(PersonSearch search) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public PersonSearchResults? Results { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) =>
        Results = await search.FindAsync(Input.ToTraits(), Enum.Parse<SearchPurpose>(Input.Purpose!), cancellationToken);

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Sex { get; set; }

        public string? BirthYear { get; set; }

        public string? Purpose { get; set; }

        public PersonTraits ToTraits() =>
            new(PersonName.Parse(Name!), FormValues.TryParseCode<Sex>(Sex, out var sex) ? sex : null, ParseYear(BirthYear), ParseYear(BirthYear));
    }

    private static int? ParseYear(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int FirstYear = 1900;

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Name).Must(n => n?.Count(char.IsLetter) >= PersonSearch.MinNameLength)
                .WithMessageKey("search.name.short", PersonSearch.MinNameLength);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.MaxLineLength).WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Name).Must(n => !PersonName.IsPlaceholder(n)).When(f => f.Name?.Count(char.IsLetter) >= PersonSearch.MinNameLength)
                .WithMessageKey("search.name.placeholder");
            RuleFor(f => f.Sex).Must(s => s is null || FormValues.TryParseCode<Sex>(s, out _)).WithMessageKey("common.errors.choose");
            RuleFor(f => f.BirthYear).Must(y => y is null || (ParseYear(y) >= FirstYear && ParseYear(y) <= AnswerRules.GetLatestToday(clock).Year))
                .WithMessageKey("search.birthYear.wrong");
            RuleFor(f => f.Purpose).Must(p => FormValues.TryParseCode<SearchPurpose>(p, out _)).WithMessageKey("search.purpose.missing");
        }
    }
}
