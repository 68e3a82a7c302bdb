using System.ComponentModel.DataAnnotations;
using CaseManager.Data.SignIn;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Link;

/// <summary>A new password and its repetition.</summary>
public class PasswordForm
{
    [DataType(DataType.Password)]
    public string? Password { get; set; }

    [DataType(DataType.Password)]
    public string? Again { get; set; }

    /// <summary>Text key of the violated password rule; null if none.</summary>
    public string? WhatIsWrongFor(PasswordOwner owner) => Passwords.WhatIsWrong(Password, owner);

    internal sealed class Rules : AbstractValidator<PasswordForm>
    {
        public Rules()
        {
            RuleFor(f => f.Password).NotEmpty().Says("password.missing");
            RuleFor(f => f.Again).Equal(f => f.Password).Says("password.differs");
        }
    }
}
