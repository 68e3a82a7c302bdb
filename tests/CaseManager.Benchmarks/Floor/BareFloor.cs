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

namespace CaseManager.Benchmarks.Floor;

/// <summary>
/// The lower bound per page: hand-written SQL in one round trip, one history entry where the page writes one, the same password hashing and response
/// size. Nothing can be faster on this machine and driver.
/// </summary>
internal static class BareFloor
{
    public static async Task<WebApplication> StartAsync(BenchmarkDatabase database, TimeProvider clock, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(BenchmarkDatabase.Script("tables.sql"), cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(NpgsqlDataSource.Create(database.Bulk)).AddSingleton<FloorRows>();
        var app = builder.Build();
        Map(app, app.Services.GetRequiredService<FloorRows>(), clock);
        await app.StartAsync(cancellationToken);
        return app;
    }

    private static void Map(WebApplication app, FloorRows rows, TimeProvider clock)
    {
        app.MapGet("/work", (HttpContext http, Guid who, int bytes) => rows.AnswerAsync(
            http, bytes, (FloorSql.Tasks, [who]), (FloorSql.Deadlines, [who]), (FloorSql.Hearings, [who]), (FloorSql.Changes, [who])));
        app.MapGet("/cases", (HttpContext http, Guid who, int bytes, string? status, string? form, string? country) => rows.AnswerAsync(
            http, bytes, (FloorSql.Cases, [who, status ?? "", form ?? "", country ?? ""])));
        app.MapGet("/cases/{reference}", (HttpContext http, string reference, Guid who, int bytes) => rows.AnswerAsync(
            http, bytes, [(FloorSql.Remember, [rows.NextPlace(), "Viewed", who, reference]), .. FloorSql.Case.Select(sql => (sql, new object[] { reference }))]));
        app.MapPost("/find", (HttpContext http, Guid who, int bytes, [FromForm(Name = "Input.Name")] string name) => rows.AnswerAsync(
            http, bytes, (FloorSql.Remember, [rows.NextPlace(), "LookedFor", who, ""]), (FloorSql.Find, [who, name]))).DisableAntiforgery();
        app.MapPost("/cases/{reference}/notes/write", async (HttpContext http, string reference, Guid who, [FromForm(Name = "Input.Said")] string said) =>
        {
            await rows.ReadAsync([(FloorSql.Note, [Guid.CreateVersion7(), who, said, reference]), (FloorSql.Remember, [rows.NextPlace(), "Changed", who, reference])], http.RequestAborted);
            return Results.Redirect($"/cases/{reference}/notes");
        }).DisableAntiforgery();
        app.MapGet("/programme", (HttpContext http, int bytes) => rows.AnswerAsync(http, bytes, FigureSql.Programme));
        app.MapGet("/programme/profile", (HttpContext http, int bytes) => rows.AnswerAsync(http, bytes, FigureSql.Profile));
        app.MapGet("/figures", (HttpContext http, Guid who, int bytes) => rows.AnswerAsync(http, bytes, FigureSql.Own(who)));
        MapSignIn(app, rows, clock);
    }

    private static void MapSignIn(WebApplication app, FloorRows rows, TimeProvider clock)
    {
        var hasher = new PasswordHasher<object>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = AccessServices.Iterations }));
        app.MapPost("/sign-in", async (HttpContext http, [FromForm(Name = "Input.Email")] string email, [FromForm(Name = "Input.Password")] string password, [FromForm(Name = "Input.Code")] string code) =>
        {
            var found = (await rows.ReadAsync([(FloorSql.Password, [email.ToUpperInvariant()])], http.RequestAborted)).Split(' ');
            var who = Guid.Parse(found[0]);
            if (hasher.VerifyHashedPassword(rows, found[1], password) == PasswordVerificationResult.Failed
                || !new Totp(AppAccounts.KeyOf(new(who))).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out _, new VerificationWindow(1, 1)))
            {
                return Results.Unauthorized();
            }

            await rows.ReadAsync([(FloorSql.Session, [Guid.CreateVersion7(), who]), (FloorSql.Remember, [rows.NextPlace(), "SignedIn", who, ""])], http.RequestAborted);
            return Results.Redirect("/");
        }).DisableAntiforgery();
    }
}
