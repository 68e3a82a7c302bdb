using CaseManager.Domain.LegalReference;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.LegalReference.Forms;

public sealed class AuthorityForm
{
    public string? Role { get; set; }

    public static AuthorityForm FromDetails(Authority authority) => new() { Role = $"{authority.Role}" };

    /// <summary>Requires a validated form.</summary>
    public Authority ToDetails() => new(Enum.Parse<AuthorityRole>(Role!));

    internal sealed class Rules : AbstractValidator<AuthorityForm>
    {
        public Rules() => RuleFor(f => f.Role).Must(r => FormValues.TryParseCode<AuthorityRole>(r, out _)).WithMessageKey("common.errors.choose");
    }
}
