using CaseManager.Domain.Cases;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.People;

public sealed class LinkForm
{
    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string? OtherPerson { get; set; }

    public string? Kind { get; set; }

    public static Option CreateOption(PersonOfCase person) => new($"{person.Id.Value}", person.CoverName);

    /// <summary>The selected person; null if the id matches none of them.</summary>
    public PersonOfCase? FindOtherPerson(IEnumerable<PersonOfCase> people) => people.FirstOrDefault(p => $"{p.Id.Value}" == OtherPerson);

    internal sealed class Rules : AbstractValidator<LinkForm>
    {
        public Rules()
        {
            RuleFor(f => f.OtherPerson).NotEmpty().WithMessageKey("people.link.otherPerson.missing");
            RuleFor(f => f.Kind).Must(kind => FormValues.TryParseCode<LinkKind>(kind, out _)).WithMessageKey("people.link.kind.missing");
        }
    }
}
