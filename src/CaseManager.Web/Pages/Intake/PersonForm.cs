using CaseManager.Domain;
using CaseManager.Domain.Victims;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Intake;

/// <summary>What the form about the person holds.</summary>
public sealed class PersonForm
{
    public string? CoverName { get; set; }

    public string? NameOnDocuments { get; set; }

    public string? NameOnDocumentsSilence { get; set; }

    public string? CalledAs { get; set; }

    public string? CalledAsSilence { get; set; }

    public BirthDateForm Born { get; set; } = new();

    public string? Sex { get; set; }

    public string? Gender { get; set; }

    public List<string?> Citizenships { get; set; } = [];

    public string? CitizenshipsSilence { get; set; }

    public List<string?> Languages { get; set; } = [];

    public string? LanguagesSilence { get; set; }

    public string? Interpreter { get; set; }

    public string? InterpreterWish { get; set; }

    public string? InterpreterWishSilence { get; set; }

    internal sealed class Rules : AbstractValidator<PersonForm>
    {
        private const int LongestCoverName = 60;

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.CoverName).NotEmpty().Says("intake.person.coverName.missing");
            RuleFor(f => f.CoverName).MaximumLength(LongestCoverName).Says("common.errors.long", LongestCoverName);
            RuleFor(f => f.CoverName).Must((form, name) => name is null || !Same(name, form.NameOnDocuments)).Says("intake.person.coverName.real");
            this.Text(f => f.NameOnDocuments, f => f.NameOnDocumentsSilence);
            this.Text(f => f.CalledAs, f => f.CalledAsSilence);
            RuleFor(f => f.Born).SetValidator(new BirthDateForm.Rules(clock));
            this.Code(f => f.Sex, Enum.GetNames<Sex>());
            this.Code(f => f.Gender, Enum.GetNames<Gender>());
            this.List(f => f.Citizenships, f => f.CitizenshipsSilence, [.. Countries.All, Countries.Stateless]);
            this.List(f => f.Languages, f => f.LanguagesSilence, Domain.Languages.All);
            this.Code(f => f.Interpreter, Enum.GetNames<InterpreterNeed>());
            this.Text(f => f.InterpreterWish, f => f.InterpreterWishSilence);
        }

        // A cover name stands in lists and on screens for everyone who may know of the case.
        private static bool Same(string cover, string? real) => string.Equals(cover, real, StringComparison.OrdinalIgnoreCase);
    }
}
