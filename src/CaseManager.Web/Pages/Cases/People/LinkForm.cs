using CaseManager.Domain.Cases;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People;

public sealed class LinkForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? Other { get; set; }

    public string? Kind { get; set; }

    public static Option Option(PersonOfCase person) => new($"{person.Id.Value}", person.CoverName);

    /// <summary>The selected person; null if none of these.</summary>
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
