using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

public sealed class AuthorityForm
{
    public string? Role { get; set; }

    public static AuthorityForm From(Authority authority) => new() { Role = $"{authority.Role}" };

    /// <summary>Requires a validated form.</summary>
    public Authority ToDetails() => new(Enum.Parse<AuthorityRole>(Role!));

    internal sealed class Rules : AbstractValidator<AuthorityForm>
    {
        public Rules() => RuleFor(f => f.Role).Must(r => Answering.Is<AuthorityRole>(r, out _)).Says("common.errors.choose");
    }
}
