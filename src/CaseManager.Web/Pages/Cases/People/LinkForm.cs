using CaseManager.Domain.Cases;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People;

/// <summary>What someone has to do with another of the case.</summary>
public sealed class LinkForm
{
    /// <summary>The id that it will have: the same form sent twice makes one.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Other { get; set; }

    public string? Kind { get; set; }

    /// <summary>Someone to choose.</summary>
    public static Option Option(PersonOfCase person) => new($"{person.Id.Value}", person.CoverName);

    /// <summary>Who was chosen; null for no one of these.</summary>
    public PersonOfCase? OneOf(IEnumerable<PersonOfCase> people) => people.FirstOrDefault(p => $"{p.Id.Value}" == Other);

    internal sealed class Rules : AbstractValidator<LinkForm>
    {
        public Rules()
        {
            RuleFor(f => f.Other).NotEmpty().Says("people.link.other.missing");
            RuleFor(f => f.Kind).Must(kind => Answering.Is<LinkKind>(kind, out _)).Says("people.link.kind.missing");
        }
    }
}
