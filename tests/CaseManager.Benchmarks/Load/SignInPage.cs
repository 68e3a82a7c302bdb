using System.Net;
using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Load;

/// <summary>Sign-in by password and code, as different people in turn, since the app accepts a code once.</summary>
internal sealed record SignInPage(PageGoals Goals) : HotPage("sign-in", Role.Caseworker, Goals)
{
    private const string Password = "/sign-in";

    public override async Task PrepareAsync(Seat seat, CancellationToken cancellationToken)
    {
        seat.Browser.ForgetAllBut("form");
        if (seat.Answers != Answers.Floor)
        {
            seat.Token = (await seat.Browser.OpenAsync(Password, cancellationToken)).Must(HttpStatusCode.OK, Name).Hidden(Seat.TokenField);
        }
    }

    public override async Task<int> AskAsync(Seat seat, CancellationToken cancellationToken)
    {
        var (who, code) = seat.Answers == Answers.App ? await seat.Codes.NextAsync(cancellationToken) : seat.Codes.Any();
        var bytes = await SignInAsync(seat, who, code, cancellationToken);
        seat.Browser.ForgetAllBut("form"); // the next sign-in is by another person
        return bytes;
    }

    /// <summary>Signs the reader in before other pages are measured.</summary>
    public static async Task SignInAsync(Seat seat, CancellationToken cancellationToken)
    {
        await new SignInPage(PageGoals.None).PrepareAsync(seat, cancellationToken);
        await SignInAsync(seat, seat.Reader.Who, await seat.Codes.OfAsync(seat.Reader.Who, cancellationToken), cancellationToken);
    }

    // The floor receives password and code in one request.
    private static async Task<int> SignInAsync(Seat seat, StaffId who, string code, CancellationToken cancellationToken)
    {
        (string, string)[] password = [("Input.Email", AppAccounts.EmailOf(who)), ("Input.Password", AppAccounts.Password)];
        if (seat.Answers == Answers.Floor)
        {
            return (await seat.SendAsync(Password, [.. password, ("Input.Code", code)], cancellationToken)).Must(HttpStatusCode.Redirect, "The floor").Body.Length;
        }

        var next = (await seat.SendAsync(Password, password, cancellationToken)).Must(HttpStatusCode.Redirect, "The password").Location!;
        var asked = (await seat.Browser.OpenAsync(next, cancellationToken)).Must(HttpStatusCode.OK, "The page for the code");
        (string, string)[] pending = seat.Answers == Answers.App ? [("Pending", asked.Hidden("Pending"))] : [];
        (await seat.SendAsync(next, [.. pending, ("Input.Code", code)], cancellationToken)).Must(HttpStatusCode.Redirect, "The code");
        return asked.Body.Length;
    }
}
