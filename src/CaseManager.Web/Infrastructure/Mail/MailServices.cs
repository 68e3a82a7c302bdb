using MailKit.Security;

namespace CaseManager.Web.Infrastructure.Mail;

/// <summary>The mail server that takes our mail.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">587 unless told otherwise.</param>
/// <param name="Security">How the connection is protected: StartTls unless told otherwise.</param>
/// <param name="UserName">Who signs in; null where no one does.</param>
/// <param name="Password">By which password; from the file of secrets Passwords__Smtp.</param>
/// <param name="From">The address that mail comes from.</param>
/// <param name="Site">Where people reach this installation.</param>
public sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? UserName, string? Password, string From, string Site)
{
    /// <summary>What we call ourselves to it; else each mail would name this machine.</summary>
    public string Domain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];
}

/// <summary>Mail, where it is configured.</summary>
public static class MailServices
{
    private const int Submission = 587;

    /// <exception cref="InvalidOperationException">A mail server is named, but not from whom mail comes, or where links lead to.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = Read(configuration);
        return services.AddSingleton(provider => new Mailer(settings, provider.GetRequiredService<Texts>(), provider.GetRequiredService<ILogger<Mailer>>()));
    }

    private static MailSettings? Read(IConfiguration configuration)
    {
        if (configuration["Smtp:Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        if (configuration["Smtp:From"] is not { Length: > 0 } from || configuration.GetSite().Length == 0)
        {
            throw new InvalidOperationException("To send mail, name the address that it comes from in Smtp:From, and where people reach this installation in Site:Address.");
        }

        return new(
            host,
            configuration.GetValue("Smtp:Port", Submission),
            configuration.GetValue("Smtp:Security", SecureSocketOptions.StartTls),
            configuration["Smtp:UserName"],
            configuration["Passwords:Smtp"],
            from,
            configuration.GetSite());
    }
}
