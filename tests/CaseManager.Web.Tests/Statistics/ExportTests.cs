using System.IO.Compression;
using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using CaseManager.Web.Pages.Statistics.Exports;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Statistics;

/// <summary>Exported statistics: recorded first, suppressed where counts are small, rounded, and without spreadsheet formulas.</summary>
public class ExportTests
{
    [Theory]
    [InlineData("Eurostat", "freq,leg_stat,sex,age,citizen,explf,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG")]
    [InlineData("Unodc", "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source")]
    [InlineData("Greta", "Country,Year,Table,Row,Column,Number,Note")]
    public async Task A_file_has_the_requested_layout(string shape, string columns)
    {
        using var manager = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Petra);

        var file = await ExportAsync(manager, shape, "Csv");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal($"attachment; filename=figures-{shape.ToLowerInvariant()}-ro-2026.csv; filename*=UTF-8''figures-{shape.ToLowerInvariant()}-ro-2026.csv",
            file.Headers["Content-Disposition"]);
        var lines = file.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(columns, lines[0]);
        Assert.Contains(lines, l => l.StartsWith("#,", StringComparison.Ordinal) && l.Contains("fewer than 11", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("#,", StringComparison.Ordinal) && l.Contains("Year: 2026", StringComparison.Ordinal));
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    [Fact]
    public async Task An_export_is_recorded_with_recipient_and_purpose()
    {
        var app = await TestApp.GetSharedAsync();
        using var manager = await app.SignInAsync(DemoPeople.Petra);
        using var officer = await app.SignInAsync(DemoPeople.Vera);

        await ExportAsync(manager, "Greta", "Csv", recipient: "Council of Europe, Strasbourg");

        (await manager.Open("/exports")).AssertShows("Council of Europe, Strasbourg");
        (await officer.Open("/history")).AssertShows("Data export");
        Assert.Contains("Council of Europe, Strasbourg",
            await app.Database.ReadAsync<string>(
                "select recipient from figure_export e join history_entry h on h.subject = e.id::text where h.act = 'FiguresExported'"));
    }

    [Theory]
    [InlineData("Input.Recipient", "  ", "Enter the recipient")]
    [InlineData("Input.Purpose", "", "Enter the purpose")]
    [InlineData("Input.Country", "FR", "Select the country whose offices are counted")]
    [InlineData("Input.Year", "2999", "Select a year that has begun")]
    [InlineData("Input.Shape", "Everything", "Select a report")]
    public async Task Missing_input_is_requested_and_nothing_is_exported(string field, string value, string error)
    {
        var app = await TestApp.GetSharedAsync();
        using var manager = await app.SignInAsync(DemoPeople.Petra);
        var before = await app.Database.ReadAsync<long>("select count(*) from figure_export");

        var asked = await manager.Send("/exports", [.. CreateFields("Greta", "Csv", "A ministry").Where(f => f.Name != field), (field, value)]);

        Assert.Equal(error, asked.GetErrors());
        Assert.Equal(before, await app.Database.ReadAsync<long>("select count(*) from figure_export"));
    }

    [Theory]
    [InlineData("''", "'A report'")]
    [InlineData("'A ministry'", "' '")]
    [InlineData("null", "'A report'")]
    public async Task The_database_requires_recipient_and_purpose(string recipient, string purpose)
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(
            () => AppConnection.RunAsync(connection, $"select * from figures.export_figures('Greta', 'Csv', 'RO', 2026, {recipient}, {purpose})"))).SqlState);
    }

    [Fact]
    public async Task Every_number_is_rounded_and_small_counts_are_suppressed()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync(
            "update figures.person set identified_year = 2026, sex = case when random() < 0.8 then 'Female' else 'Male' end, age = case when random() < 0.1 "
            + "then 'Child' else 'Adult' end");
        await app.Database.ExecuteAsync(
            "insert into figures.person select gen_random_uuid(), case_id, office_id, 'RO', referred_year, 2026, 'Female', age, citizenship, crossing, "
            + "forms, vulnerabilities, displacement, acts, means, origins, destinations from figures.person, generate_series(1, 9)");
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Petra);

        var recorded = await TestDatabase.ReadAsync<int>(connection,
            "select number from figures.export_figures('Greta', 'Csv', 'RO', 2026, 'A', 'B') where number is not null");

        Assert.Contains(recorded, n => n > 0);
        Assert.All(recorded, n => Assert.True(n % 5 == 0 && n is 0 or >= 10));
        Assert.NotEmpty(await TestDatabase.ReadAsync<string>(connection,
            "select table_code from figures.export_figures('Greta', 'Csv', 'RO', 2026, 'A', 'B') where number is null"));
    }

    [Fact]
    public async Task A_repeated_export_is_identical_for_a_quarter()
    {
        await using var app = await TestApp.StartAsync();
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, DemoPeople.Petra);
        async Task<string> AskAsync(string shape) => string.Join('|', await TestDatabase.ReadAsync<string>(
            connection, $"select format('%s %s %s %s', table_code, row_code, column_code, number) from figures.export_figures('{shape}', 'Csv', 'RO', 2026, "
                + "'A', 'B') where table_code = 'SexByAge'"));
        var before = await AskAsync("Greta");

        await app.Database.ExecuteAsync(
            "insert into figures.person select gen_random_uuid(), case_id, office_id, 'RO', referred_year, 2026, 'Female', 'Adult', citizenship, crossing, "
            + "forms, vulnerabilities, displacement, acts, means, origins, destinations from figures.person, generate_series(1, 20)");

        Assert.Equal((before, before, before), (await AskAsync("Greta"), await AskAsync("Unodc"), await AskAsync("Eurostat")));
        await app.Database.ExecuteAsync("update figures.exported_cell set calculated_at = calculated_at - interval '3 months'");
        Assert.NotEqual(before, await AskAsync("Unodc"));
    }

    [Fact]
    public async Task A_small_total_reveals_nothing()
    {
        await using var connection = await AppConnection.OpenForStaffAsync((await TestApp.GetSharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal([0L],
            await TestDatabase.ReadAsync<long>(connection,
                "select count(number) from figures.export_figures('Eurostat', 'Csv', 'RO', 2026, 'A', 'B') where table_code = 'SexByAge' and number > 0"));
    }

    [Fact]
    public async Task Text_that_resembles_a_formula_is_exported_as_text()
    {
        string[] fields = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain, with comma", "12"];

        var csv = Encoding.UTF8.GetString(await ExportFile.WriteAsync(ExportFormat.Csv, [fields], ["=2"], CancellationToken.None)).TrimStart('\uFEFF');
        var book = new ZipArchive(new MemoryStream(await ExportFile.WriteAsync(ExportFormat.Xlsx, [fields], ["=2"], CancellationToken.None)));

        var line = csv.Split("\r\n")[0];
        Assert.StartsWith("""
            "'=1+1","'+1","'-1","'@SUM(A1)",
            """, line, StringComparison.Ordinal);
        Assert.EndsWith("\"plain, with comma\",12", line, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        foreach (var sheet in book.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.DoesNotContain("<f>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_workbook_has_the_numbers_and_what_they_count()
    {
        using var manager = await (await TestApp.GetSharedAsync()).SignInAsync(DemoPeople.Petra);

        var file = await ExportAsync(manager, "Unodc", "Xlsx");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Headers["Content-Type"]);
    }

    private static (string Name, string? Value)[] CreateFields(string shape, string format, string recipient) =>
        [("Input.Shape", shape), ("Input.Country", "RO"), ("Input.Year", "2026"), ("Input.Format", format), ("Input.Recipient", recipient),
            ("Input.Purpose", "The yearly report")];

    private static Task<PageResponse> ExportAsync(TestClient manager, string shape, string format, string recipient = "A ministry") =>
        manager.Send("/exports", CreateFields(shape, format, recipient));
}
