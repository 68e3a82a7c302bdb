using CaseManager.Domain.Law;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Law.Forms;

/// <summary>A body of the state, as a form holds it.</summary>
public sealed class AuthorityForm
{
    public string? Role { get; set; }

    public static AuthorityForm From(Authority authority) => new() { Role = $"{authority.Role}" };

    /// <summary>The rules have seen to it that it is there.</summary>
    public Authority ToDetails() => new(Enum.Parse<AuthorityRole>(Role!));

    internal sealed class Rules : AbstractValidator<AuthorityForm>
    {
        public Rules() => RuleFor(f => f.Role).Must(r => Answering.Is<AuthorityRole>(r, out _)).Says("common.errors.choose");
    }
}
