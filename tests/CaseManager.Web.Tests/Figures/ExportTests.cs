using System.IO.Compression;
using System.Net;
using System.Text;
using CaseManager.Demo;
using CaseManager.Domain.Statistics;
using CaseManager.Testing;
using CaseManager.Web.Pages.Exports;
using CaseManager.Web.Tests.RowSecurity;
using Npgsql;
using Xunit;

namespace CaseManager.Web.Tests.Figures;

/// <summary>Exported statistics: recorded first, suppressed where counts are small, rounded, and without spreadsheet formulas.</summary>
public class ExportTests
{
    [Theory]
    [InlineData("Eurostat", "freq,leg_stat,sex,age,citizen,explf,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG")]
    [InlineData("Unodc", "Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,txtVALUE,Source")]
    [InlineData("Greta", "Country,Year,Table,Row,Column,Number,Note")]
    public async Task A_file_has_the_shape_that_its_receiver_asks_for(string shape, string columns)
    {
        using var manager = await (await TestApp.SharedAsync()).As(DemoPeople.Petra);

        var file = await ExportAsync(manager, shape, "Csv");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal($"attachment; filename=figures-{shape.ToLowerInvariant()}-ro-2026.csv; filename*=UTF-8''figures-{shape.ToLowerInvariant()}-ro-2026.csv", file.Headers["Content-Disposition"]);
        var lines = file.Html.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(columns, lines[0]);
        Assert.Contains(lines, l => l.StartsWith("#,", StringComparison.Ordinal) && l.Contains("fewer than 11", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("#,", StringComparison.Ordinal) && l.Contains("Year: 2026", StringComparison.Ordinal));
        Assert.Equal(lines.Length, lines.Distinct().Count());
    }

    [Fact]
    public async Task It_is_taken_down_to_whom_and_what_for_and_told_on_the_page_and_in_the_history()
    {
        var app = await TestApp.SharedAsync();
        using var manager = await app.As(DemoPeople.Petra);
        using var officer = await app.As(DemoPeople.Vera);

        await ExportAsync(manager, "Greta", "Csv", recipient: "Council of Europe, Strasbourg");

        (await manager.Open("/exports")).Shows("Council of Europe, Strasbourg");
        (await officer.Open("/history")).Shows("Data export");
        Assert.Contains("Council of Europe, Strasbourg", await app.Database.ReadAsync<string>("select recipient from figure_export e join history_entry h on h.subject = e.id::text where h.act = 'FiguresHandedOver'"));
    }

    [Theory]
    [InlineData("Input.Recipient", "  ", "Enter the recipient")]
    [InlineData("Input.Purpose", "", "Enter the purpose")]
    [InlineData("Input.Country", "FR", "Select the country whose offices are counted")]
    [InlineData("Input.Year", "2999", "Select a year that has begun")]
    [InlineData("Input.Shape", "Everything", "Select a report")]
    public async Task What_is_not_said_is_asked_and_nothing_is_handed_over(string field, string value, string error)
    {
        var app = await TestApp.SharedAsync();
        using var manager = await app.As(DemoPeople.Petra);
        var before = await app.Database.ReadAsync<long>("select count(*) from figure_export");

        var asked = await manager.Send("/exports", [.. Fields("Greta", "Csv", "A ministry").Where(f => f.Name != field), (field, value)]);

        Assert.Equal(error, asked.Errors());
        Assert.Equal(before, await app.Database.ReadAsync<long>("select count(*) from figure_export"));
    }

    [Theory]
    [InlineData("''", "'A report'")]
    [InlineData("'A ministry'", "' '")]
    [InlineData("null", "'A report'")]
    public async Task The_database_gives_no_number_where_it_is_not_said(string recipient, string purpose)
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(
            () => AppConnection.RunAsync(connection, $"select * from figures.hand_over('Greta', 'Csv', 'RO', 2026, {recipient}, {purpose})"))).SqlState);
    }

    [Fact]
    public async Task Every_number_is_rounded_and_few_are_told_of_nobody()
    {
        await using var app = await TestApp.StartAsync();
        await app.Database.ExecuteAsync("update figures.person set identified = 2026, sex = case when random() < 0.8 then 'Female' else 'Male' end, age = case when random() < 0.1 then 'Child' else 'Adult' end");
        await app.Database.ExecuteAsync("insert into figures.person select gen_random_uuid(), case_id, office_id, 'RO', came_in, 2026, 'Female', age, citizenship, crossing, forms, vulnerabilities, displacement, acts, means, origins, destinations from figures.person, generate_series(1, 9)");
        await using var connection = await AppConnection.AsAsync(app.Database, DemoPeople.Petra);

        var told = await TestDatabase.ReadAsync<int>(connection, "select number from figures.hand_over('Greta', 'Csv', 'RO', 2026, 'A', 'B') where number is not null");

        Assert.Contains(told, n => n > 0);
        Assert.All(told, n => Assert.True(n % 5 == 0 && n is 0 or >= 10));
        Assert.NotEmpty(await TestDatabase.ReadAsync<string>(connection, "select table_code from figures.hand_over('Greta', 'Csv', 'RO', 2026, 'A', 'B') where number is null"));
    }

    [Fact]
    public async Task The_same_question_has_the_same_answer_for_a_quarter_in_every_shape()
    {
        await using var app = await TestApp.StartAsync();
        await using var connection = await AppConnection.AsAsync(app.Database, DemoPeople.Petra);
        async Task<string> AskAsync(string shape) => string.Join('|', await TestDatabase.ReadAsync<string>(
            connection, $"select format('%s %s %s %s', table_code, row_code, column_code, number) from figures.hand_over('{shape}', 'Csv', 'RO', 2026, 'A', 'B') where table_code = 'SexByAge'"));
        var before = await AskAsync("Greta");

        await app.Database.ExecuteAsync("insert into figures.person select gen_random_uuid(), case_id, office_id, 'RO', came_in, 2026, 'Female', 'Adult', citizenship, crossing, forms, vulnerabilities, displacement, acts, means, origins, destinations from figures.person, generate_series(1, 20)");

        Assert.Equal((before, before, before), (await AskAsync("Greta"), await AskAsync("Unodc"), await AskAsync("Eurostat")));
        await app.Database.ExecuteAsync("update figures.told_outside set told_at = told_at - interval '3 months'");
        Assert.NotEqual(before, await AskAsync("Unodc"));
    }

    [Fact]
    public async Task Of_a_total_of_few_nothing_is_told()
    {
        await using var connection = await AppConnection.AsAsync((await TestApp.SharedAsync()).Database, DemoPeople.Petra);

        Assert.Equal([0L], await TestDatabase.ReadAsync<long>(connection, "select count(number) from figures.hand_over('Eurostat', 'Csv', 'RO', 2026, 'A', 'B') where table_code = 'SexByAge' and number > 0"));
    }

    [Fact]
    public async Task What_a_program_would_take_for_a_formula_is_text()
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
        using var manager = await (await TestApp.SharedAsync()).As(DemoPeople.Petra);

        var file = await ExportAsync(manager, "Unodc", "Xlsx");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file.Headers["Content-Type"]);
    }

    private static (string Name, string? Value)[] Fields(string shape, string format, string recipient) =>
        [("Input.Shape", shape), ("Input.Country", "RO"), ("Input.Year", "2026"), ("Input.Format", format), ("Input.Recipient", recipient), ("Input.Purpose", "The yearly report")];

    private static Task<Reply> ExportAsync(Visitor manager, string shape, string format, string recipient = "A ministry") => manager.Send("/exports", Fields(shape, format, recipient));
}
