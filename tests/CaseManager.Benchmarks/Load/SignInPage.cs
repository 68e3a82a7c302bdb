using System.Net;
using CaseManager.Benchmarks.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Benchmarks.Load;

/// <summary>Sign-in by password and code, as different people in turn, since the app accepts a code once.</summary>
internal sealed record SignInPage(PageGoals Goals) : MeasuredPage("sign-in", Role.Caseworker, Goals)
{
    private const string PasswordPath = "/sign-in";

    public override async Task PrepareAsync(LoadWorker worker, CancellationToken cancellationToken)
    {
        worker.Browser.RemoveCookiesExcept("form");
        if (worker.Target != MeasuredTarget.Baseline)
        {
            worker.Token = (await worker.Browser.GetAsync(PasswordPath, cancellationToken)).EnsureStatus(HttpStatusCode.OK, Name)
                .GetHiddenField(LoadWorker.TokenField);
        }
    }

    public override async Task<int> RequestAsync(LoadWorker worker, CancellationToken cancellationToken)
    {
        var (staffId, code) = worker.Target == MeasuredTarget.App ? await worker.Codes.GetNextAsync(cancellationToken) : worker.Codes.GetCurrent();
        var bytes = await SignInAsync(worker, staffId, code, cancellationToken);
        worker.Browser.RemoveCookiesExcept("form"); // the next sign-in is by another person
        return bytes;
    }

    /// <summary>Signs the reader in before other pages are measured.</summary>
    public static async Task SignInAsync(LoadWorker worker, CancellationToken cancellationToken)
    {
        await new SignInPage(PageGoals.None).PrepareAsync(worker, cancellationToken);
        await SignInAsync(worker, worker.Reader.StaffId, await worker.Codes.GetUnusedAsync(worker.Reader.StaffId, cancellationToken), cancellationToken);
    }

    // The baseline receives password and code in one request.
    private static async Task<int> SignInAsync(LoadWorker worker, StaffId staffId, string code, CancellationToken cancellationToken)
    {
        (string, string)[] password = [("Input.Email", AppAccounts.GetEmail(staffId)), ("Input.Password", AppAccounts.Password)];
        if (worker.Target == MeasuredTarget.Baseline)
        {
            return (await worker.SendAsync(PasswordPath, [.. password, ("Input.Code", code)], cancellationToken)).EnsureStatus(HttpStatusCode.Redirect,
                "The baseline").Body.Length;
        }

        var next = (await worker.SendAsync(PasswordPath, password, cancellationToken)).EnsureStatus(HttpStatusCode.Redirect, "The password").Location!;
        var asked = (await worker.Browser.GetAsync(next, cancellationToken)).EnsureStatus(HttpStatusCode.OK, "The page for the code");
        (string, string)[] pending = worker.Target == MeasuredTarget.App ? [("Pending", asked.GetHiddenField("Pending"))] : [];
        (await worker.SendAsync(next, [.. pending, ("Input.Code", code)], cancellationToken)).EnsureStatus(HttpStatusCode.Redirect, "The code");
        return asked.Body.Length;
    }
}
