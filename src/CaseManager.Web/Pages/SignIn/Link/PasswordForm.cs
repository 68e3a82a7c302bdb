using System.ComponentModel.DataAnnotations;
using CaseManager.Data.Security.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.SignIn.Link;

/// <summary>A new password and its repetition.</summary>
public class PasswordForm
{
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [DataType(DataType.Password)]
    public string? ConfirmPassword { get; set; }

    /// <summary>Text key of the violated password rule; null if none.</summary>
    public string? GetErrorKey(PasswordOwner owner) => PasswordPolicy.GetErrorKey(Password, owner);

    internal sealed class Rules : AbstractValidator<PasswordForm>
    {
        public Rules()
        {
            RuleFor(f => f.Password).NotEmpty().WithMessageKey("account.newPassword.missing");
            RuleFor(f => f.ConfirmPassword).Equal(f => f.Password).WithMessageKey("account.newPassword.mismatch");
        }
    }
}
