using System.Globalization;
using CaseManager.Data.Search;
using CaseManager.Domain.Access;
using CaseManager.Domain.Names;
using CaseManager.Domain.Victims;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Find;

/// <summary>Finds a person by name in the cases that the caller may see. The name is posted, so that it appears in no URL, audit entry or log.</summary>
[Needs(Permission.FindPeople)]
public sealed class IndexModel(PersonSearch search) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null before a search.</summary>
    public PeopleFound? Found { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPostAsync(CancellationToken cancellationToken) => Found = await search.FindAsync(Input.Asked(), Enum.Parse<LookUpPurpose>(Input.Purpose!), cancellationToken);

    public sealed class Form
    {
        public string? Name { get; set; }

        public string? Sex { get; set; }

        public string? BirthYear { get; set; }

        public string? Purpose { get; set; }

        public PersonTraits Asked() => new(PersonName.Of(Name!), Answering.Is<Sex>(Sex, out var sex) ? sex : null, Year(BirthYear), Year(BirthYear));
    }

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    internal sealed class Rules : AbstractValidator<Form>
    {
        private const int FirstYear = 1900;

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Name).Must(n => n?.Count(char.IsLetter) >= PersonSearch.ShortestName).Says("find.name.short", PersonSearch.ShortestName);
            RuleFor(f => f.Name).MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Name).Must(n => !PersonName.IsPlaceholder(n)).When(f => f.Name?.Count(char.IsLetter) >= PersonSearch.ShortestName).Says("find.name.placeholder");
            RuleFor(f => f.Sex).Must(s => s is null || Answering.Is<Sex>(s, out _)).Says("common.errors.choose");
            RuleFor(f => f.BirthYear).Must(y => y is null || (Year(y) >= FirstYear && Year(y) <= AnswerRules.Today(clock).Year)).Says("find.birthYear.wrong");
            RuleFor(f => f.Purpose).Must(p => Answering.Is<LookUpPurpose>(p, out _)).Says("find.purpose.missing");
        }
    }
}
