using CaseManager.Data;
using CaseManager.Web;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Infrastructure.Database;
using CaseManager.Web.Infrastructure.History;

var builder = WebApplication.CreateBuilder(args);
builder.AddLogging();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

await using var database = await AppDatabase.OpenAsync(builder.Configuration, builder.Environment, CancellationToken.None);
if (args is ["migrate", ..])
{
    await database.MigrateAsync(CancellationToken.None);
    return;
}

if (args is ["verify-history", ..])
{
    Environment.ExitCode = (await database.VerifyHistoryAsync(CancellationToken.None)).Tell(Console.Out);
    return;
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddCaseManagerData(database.ConnectionString, database.Keys);
builder.Services.AddRowSecurityWatch();
builder.Services.AddHistory(database);
builder.Services.AddAccess();
builder.Services.AddTexts();
builder.Services.AddPages(database.KeysDirectory);

var app = builder.Build();
app.UseHttpsOfTheProxy();
app.UseSecurityHeaders();
app.UseProblemPages();
app.UseRequestLog();
app.UseRowSecurityWatch();
app.UseRequestLocalization();
app.UseRouting();
app.UseAuthentication();
app.UseSecondFactorRequirement();
app.UseRefusalRecord();
app.UseAuthorization();
app.UseCallersConnection();
app.MapFiles();
app.MapHealth();
app.MapRazorPages().WithStaticAssets();
app.MapFallback(() => Results.NotFound()).AllowAnonymous(); // or an unknown address would meet the closed door, and lead to signing in

if (app.Environment.IsDevelopment())
{
    await database.SetUpAsync(CancellationToken.None);
    await database.SeedAsync(app.Services, CancellationToken.None);
    app.AnnounceAddress(database.IsPrivate);
}

await app.Services.GetRequiredService<RowSecurityWatch>().ThrowIfOpenAsync(CancellationToken.None);
await app.RunAsync();

/// <summary>Named for the tests, which start the app.</summary>
public partial class Program;
