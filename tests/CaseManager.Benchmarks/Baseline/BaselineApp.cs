using CaseManager.Benchmarks.Caseload;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OtpNet;

namespace CaseManager.Benchmarks.Baseline;

/// <summary>
/// The lower bound per page: hand-written SQL in one round trip, one history entry where the page writes one, the same password hashing and response
/// size. It approximates the fastest response possible with this machine and driver.
/// </summary>
internal static class BaselineApp
{
    public static async Task<WebApplication> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(BenchmarkDatabase.Script("tables.sql"), cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(NpgsqlDataSource.Create(database.BulkCopyConnectionString)).AddSingleton<BaselineRows>();
        var app = builder.Build();
        Map(app, app.Services.GetRequiredService<BaselineRows>(), clock);
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static void Map(WebApplication app, BaselineRows rows, TimeProvider clock)
    {
        app.MapGet("/my-work", (HttpContext http, Guid staffId, int bytes) => rows.WriteResponseAsync(
            http, bytes, (BaselineSql.Tasks, [staffId]), (BaselineSql.Deadlines, [staffId]), (BaselineSql.Hearings, [staffId]),
            (BaselineSql.RecentEvents, [staffId])));
        app.MapGet("/cases", (HttpContext http, Guid staffId, int bytes, string? status, string? form, string? country) => rows.WriteResponseAsync(
            http, bytes, (BaselineSql.Cases, [staffId, status ?? "", form ?? "", country ?? ""])));
        app.MapGet("/cases/{reference}", (HttpContext http, string reference, Guid staffId, int bytes) => rows.WriteResponseAsync(
            http, bytes,
            [(BaselineSql.InsertHistoryEntry, [rows.NextSequenceNumber(), "Viewed", staffId, reference]),
                .. BaselineSql.CasePage.Select(sql => (sql, new object[] { reference }))]));
        app.MapPost("/search", (HttpContext http, Guid staffId, int bytes, [FromForm(Name = "Input.Name")] string name) => rows.WriteResponseAsync(
            http, bytes, (BaselineSql.InsertHistoryEntry, [rows.NextSequenceNumber(), "PersonSearched", staffId, ""]),
            (BaselineSql.Search, [staffId, name]))).DisableAntiforgery();
        app.MapPost("/cases/{reference}/notes/add", async (HttpContext http, string reference, Guid staffId, [FromForm(Name = "Input.Text")] string text) =>
        {
            await rows.ReadAsync([(BaselineSql.InsertNote, [Guid.CreateVersion7(), staffId, text, reference]),
                (BaselineSql.InsertHistoryEntry, [rows.NextSequenceNumber(), "Changed", staffId, reference])], http.RequestAborted);
            return Results.Redirect($"/cases/{reference}/notes");
        }).DisableAntiforgery();
        app.MapGet("/programme", (HttpContext http, int bytes) => rows.WriteResponseAsync(http, bytes, FigureSql.Programme));
        app.MapGet("/programme/profile", (HttpContext http, int bytes) => rows.WriteResponseAsync(http, bytes, FigureSql.Profile));
        app.MapGet("/figures", (HttpContext http, Guid staffId, int bytes) => rows.WriteResponseAsync(http, bytes, FigureSql.GetForStaff(staffId)));
        MapSignIn(app, rows, clock);
    }

    private static void MapSignIn(WebApplication app, BaselineRows rows, TimeProvider clock)
    {
        var hasher =
            new PasswordHasher<object>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = AccessServices.Iterations }));
        app.MapPost("/sign-in",
            async (HttpContext http, [FromForm(Name = "Input.Email")] string email, [FromForm(Name = "Input.Password")] string password,
                [FromForm(Name = "Input.Code")] string code) =>
        {
            var found = (await rows.ReadAsync([(BaselineSql.SelectAccount, [email.ToUpperInvariant()])], http.RequestAborted)).Split(' ');
            var staffId = Guid.Parse(found[0]);
            if (hasher.VerifyHashedPassword(rows, found[1], password) == PasswordVerificationResult.Failed
                || !new Totp(AppAccounts.DeriveKey(new(staffId))).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out _, new VerificationWindow(1, 1)))
            {
                return Results.Unauthorized();
            }

            await rows.ReadAsync([(BaselineSql.InsertSession, [Guid.CreateVersion7(), staffId]),
                (BaselineSql.InsertHistoryEntry, [rows.NextSequenceNumber(), "SignedIn", staffId, ""])], http.RequestAborted);
            return Results.Redirect("/");
        }).DisableAntiforgery();
    }
}
