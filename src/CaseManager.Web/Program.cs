using CaseManager.Data.Persistence;
using CaseManager.Web;
using CaseManager.Web.Access;
using CaseManager.Web.Access.SecondFactor;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Infrastructure.Commands;
using CaseManager.Web.Infrastructure.Database;
using CaseManager.Web.Infrastructure.Files;
using CaseManager.Web.Infrastructure.History;
using CaseManager.Web.Infrastructure.Limits;
using CaseManager.Web.Infrastructure.Mail;
using CaseManager.Web.Infrastructure.Metrics;

var builder = WebApplication.CreateBuilder(args);
builder.Environment.ReportFatalErrors();
builder.Configuration.AddSecretFiles();
builder.AddLogging();
builder.AllowSiteHostOnly();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.SetLimits();
});

if (Commands.Start(args, builder.Configuration, TimeProvider.System, CancellationToken.None) is { } command)
{
    await command;
    return;
}

await using var database = await AppDatabase.OpenAsync(builder.Configuration, builder.Environment, CancellationToken.None);
builder.AddMetrics();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddCaseManagerData(database.ConnectionString, database.Keys);
builder.Services.AddDatabaseServices();
builder.AddHistory(database);
builder.Services.AddLimits(builder.Configuration);
builder.Services.AddAccess();
builder.Services.AddTexts();
builder.Services.AddMail(builder.Configuration);
builder.Services.AddFiles(builder.Configuration);
builder.Services.AddPages(database.KeysDirectory, builder.Environment);

var app = builder.Build();
app.UseMetrics();
app.UseProxyHttps();
app.UseProxyClientAddress();
app.UseSecurityHeaders();
app.UseProblemPages();
app.UseRequestLog();
app.UseBusyAnswers();
app.UseRowSecurityMonitor();
app.UseOldAddresses();
app.UseRequestLocalization();
app.UseRouting();
app.UseIdentification();
app.UseRequestLimits();
app.UseForms();
app.UseSecondFactorRequirement();
app.UseAccessDenialLog();
app.UseAuthorization();
app.UseUploads();
app.UseCallerConnection();
app.MapFiles();
app.MapHealth();
app.MapRazorPages().WithStaticAssets();
app.MapFallback(() => Results.NotFound()).AllowAnonymous(); // otherwise the fallback policy would redirect an unknown address to sign-in

if (app.Environment.IsDevelopment())
{
    await database.SetUpAsync(CancellationToken.None);
    await database.SeedAsync(app.Services, CancellationToken.None);
    app.AnnounceAddress(database.IsPrivate);
}

await app.Services.GetRequiredService<RowSecurityMonitor>().ThrowIfFaultyAsync(CancellationToken.None);
await app.RunAsync();

/// <summary>Public for the tests, which start the app.</summary>
public partial class Program;
