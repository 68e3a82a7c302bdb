using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Worklists;

public class CaseloadTests
{
    private static readonly DateOnly _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task An_absent_lead_appoints_a_deputy_and_remains_lead()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);
        using var deputy = await app.SignInAsync(colleague);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get($"/cases/{caseFile.Reference}")).Status);

        var done = await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(7));

        (await lead.Follow(done)).AssertShows($"Deputy assigned: {colleague.Name}, Caseworker, from");
        (await deputy.Open($"/cases/{caseFile.Reference}")).AssertShows($"Lead: {away.Name} (deputy: {colleague.Name})");
        (await deputy.Open($"/cases/{caseFile.Reference}/team")).AssertShows("covering until");
        (await deputy.Open("/cases")).AssertShows(caseFile.Reference.Value);
        await lead.Open($"/cases/{caseFile.Reference}/team");
    }

    [Fact]
    public async Task An_expired_deputy_loses_access_at_the_next_request()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);
        using var deputy = await app.SignInAsync(colleague);
        await lead.Follow(await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(1)));
        await deputy.Open($"/cases/{caseFile.Reference}");

        await app.Database.ExecuteAsync("update case_member set ends_at = now() where case_id = $1 and case_role = 'Deputy'", caseFile.Id.Value);

        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get($"/cases/{caseFile.Reference}")).Status);
        (await deputy.Open("/cases")).AssertDoesNotShow(caseFile.Reference.Value);
        (await lead.Open($"/cases/{caseFile.Reference}")).AssertDoesNotShow("(deputy: ");
        (await lead.Open($"/cases/{caseFile.Reference}")).AssertDoesNotShow("covering until");
    }

    [Fact]
    public async Task A_future_deputy_has_no_access_and_can_be_cancelled()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);
        using var deputy = await app.SignInAsync(colleague);
        var (first, last) = (_today.AddDays(3), _today.AddDays(10));

        await AppointDeputyAsync(lead, caseFile, colleague, last, first);
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get($"/cases/{caseFile.Reference}")).Status);
        await lead.Follow(await lead.Send($"/cases/{caseFile.Reference}/team", ("staff", $"{colleague.Id.Value}")));
        (await lead.Open("/caseload")).AssertShows("None");

        Assert.Equal(HttpStatusCode.Redirect, (await AppointDeputyAsync(lead, caseFile, colleague, last, first)).Status);
        (await lead.Open("/caseload")).AssertShows($"{colleague.Name}, from");
        Assert.Equal(
            "None of these cases can be assigned to this person: they already lead or cover them, work for another office, or have an access restriction. "
            + "Select another person, or other dates.", (await AppointDeputyAsync(lead, caseFile, colleague, last, first)).GetErrors());
    }

    [Fact]
    public async Task A_deputy_manages_the_case_but_cannot_transfer_it()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);
        await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(1));
        using var deputy = await app.SignInAsync(colleague);

        var team = await deputy.Open($"/cases/{caseFile.Reference}/team");

        team.AssertDoesNotShow("Transfer case");
        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get($"/caseload/transfer?of={away.Id.Value}")).Status);
        await using var sql = await RowSecurity.AppConnection.OpenForStaffAsync(app.Database, colleague);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            RowSecurity.AppConnection.RunAsync(sql, "select row_security.transfer_case($1, row_security.caller(), null)", caseFile.Id.Value));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_deputy_cannot_extend_their_own_term()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);
        await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(1));
        using var deputy = await app.SignInAsync(colleague);

        var found = await deputy.Send($"/cases/{caseFile.Reference}/team/add", ("Input.Name", away.Name));
        var added = await deputy.Send(found with { Path = $"/cases/{caseFile.Reference}/team/add?handler=Add" }, "main form", ("Input.Name", colleague.Name),
            ("staff", $"{colleague.Id.Value}"));

        Assert.Equal("This person is already in the team.", added.GetErrors());
        await using var sql = await RowSecurity.AppConnection.OpenForStaffAsync(app.Database, colleague);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            RowSecurity.AppConnection.RunAsync(sql, "select row_security.add_member($1, row_security.caller())", caseFile.Id.Value));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_transfer_ends_the_access_of_the_deputy()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        var next = await CreateStaffAsync(app);
        using var lead = await app.SignInAsync(away);
        await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(5));
        using var deputy = await app.SignInAsync(colleague);
        await deputy.Open($"/cases/{caseFile.Reference}");

        await lead.Send("/caseload/transfer", ("Input.Cases", caseFile.Reference.Value), ("Input.AssigneeId", $"{next.Id.Value}"));

        Assert.Equal(HttpStatusCode.NotFound, (await deputy.Get($"/cases/{caseFile.Reference}")).Status);
    }

    [Fact]
    public async Task A_transferred_case_moves_completely_to_the_new_lead()
    {
        var (app, leaving, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(leaving);

        var done = await lead.Send("/caseload/transfer", ("Input.Cases", caseFile.Reference.Value), ("Input.AssigneeId", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).AssertShows("You do not lead any cases yet");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/cases/{caseFile.Reference}")).Status);
        using var next = await app.SignInAsync(colleague);
        (await next.Open($"/cases/{caseFile.Reference}")).AssertShows($"Lead: {colleague.Name}");
        (await next.Open($"/cases/{caseFile.Reference}/timeline")).AssertShows($"Case transferred to {colleague.Name} as lead");
        Assert.Equal([colleague.Id.Value],
            await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and case_role = 'Lead' and ends_at is null",
                caseFile.Id.Value));
    }

    [Fact]
    public async Task The_previous_lead_may_remain_until_a_date()
    {
        var (app, leaving, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(leaving);
        var last = _today.AddDays(5);

        await lead.Send("/caseload/transfer",
            [("Input.Cases", caseFile.Reference.Value), ("Input.AssigneeId", $"{colleague.Id.Value}"), .. CreateDateFields("RemainsUntil", last)]);

        Assert.Matches($"{leaving.Name}\\s+Caseworker, until", (await lead.Open($"/cases/{caseFile.Reference}")).AllText);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Get($"/cases/{caseFile.Reference}/team")).Status);
    }

    [Fact]
    public async Task The_office_lead_reassigns_the_cases_of_former_staff()
    {
        var (app, departed, colleague, caseFile) = await CreateCaseloadAsync();
        await app.DeactivateAsync(departed);
        using var lead = await app.SignInAsync(await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest));

        var list = await lead.Open("/caseloads");
        Assert.Matches($"{departed.Name}\\s+Has left", list.AllText);
        var done = await lead.Send($"/caseload/transfer?of={departed.Id.Value}", ("Input.Cases", caseFile.Reference.Value),
            ("Input.AssigneeId", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).AssertShows($"Cases transferred to {colleague.Name}, Caseworker");
        using var next = await app.SignInAsync(colleague);
        await next.Open($"/cases/{caseFile.Reference}/team");
    }

    [Fact]
    public async Task The_lead_of_another_office_sees_nothing_of_a_caseload()
    {
        var (app, someone, _, caseFile) = await CreateCaseloadAsync();
        using var helen = await app.SignInAsync(DemoPeople.Helen);

        (await helen.Open($"/caseload?of={someone.Id.Value}")).AssertDoesNotShow(caseFile.Reference.Value);
        (await helen.Open("/caseloads")).AssertDoesNotShow(someone.Name);
    }

    [Fact]
    public async Task A_restricted_colleague_gets_only_the_other_cases()
    {
        var (app, leaving, colleague, caseFile) = await CreateCaseloadAsync();
        var second = await app.OpenCase(leaving);
        await app.RestrictAccessAsync(colleague, second.Id);
        using var lead = await app.SignInAsync(leaving);

        var done = await lead.Send(
            "/caseload/transfer", ("Input.Cases", caseFile.Reference.Value), ("Input.Cases", second.Reference.Value),
            ("Input.AssigneeId", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).AssertShows($"Not changed: {second.Reference}.");
        await lead.Open($"/cases/{second.Reference}/team");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/cases/{caseFile.Reference}")).Status);
    }

    [Fact]
    public async Task An_unsuitable_colleague_is_not_offered_and_is_refused()
    {
        var (app, leaving, _, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(leaving);

        foreach (var other in new[] { DemoPeople.Grace, DemoPeople.Irina, DemoPeople.Tom })
        {
            (await lead.Open("/caseload/transfer")).AssertDoesNotShow(other.Name);
            var refused = await lead.Send("/caseload/transfer", ("Input.Cases", caseFile.Reference.Value), ("Input.AssigneeId", $"{other.Id.Value}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            await using var sql = await RowSecurity.AppConnection.OpenForStaffAsync(app.Database, leaving);
            Assert.False((await TestDatabase.ReadAsync<bool>(sql, "select row_security.transfer_case($1, $2, null)", caseFile.Id.Value,
                other.Id.Value)).Single());
        }
    }

    [Fact]
    public async Task Simultaneous_transfers_leave_a_case_with_one_lead()
    {
        var app = await TestApp.GetSharedAsync();
        var (leaving, first, second) = (await CreateStaffAsync(app), await CreateStaffAsync(app), await CreateStaffAsync(app));
        using var lead = await app.SignInAsync(leaving);
        foreach (var _ in Enumerable.Range(0, 30))
        {
            var caseFile = await app.OpenCase(leaving);
            var form = await lead.Open("/caseload/transfer");

            await Task.WhenAll(new[] { first,
                second }.Select(to => lead.Send(form, "main form[method=post]", ("Input.Cases", caseFile.Reference.Value),
                    ("Input.AssigneeId", $"{to.Id.Value}"))));

            Assert.Single(await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and case_role = 'Lead' and ends_at is null",
                caseFile.Id.Value));
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'CaseTransferred'", caseFile.Id.Value));
        }
    }

    [Fact]
    public async Task Missing_or_impossible_input_is_reported()
    {
        var (app, away, colleague, caseFile) = await CreateCaseloadAsync();
        using var lead = await app.SignInAsync(away);

        Assert.Contains("Select at least one case", (await lead.Send("/caseload/cover", ("Input.Cases", ""))).GetErrors(), StringComparison.Ordinal);
        Assert.Equal("The last day must be the same as or after the first day",
            (await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(2), _today.AddDays(4))).GetErrors());
        Assert.Equal("The date must be today or in the future",
            (await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(2), _today.AddDays(-4))).GetErrors());
        Assert.Equal("Cover can last for one year at most. For longer, transfer the cases.",
            (await AppointDeputyAsync(lead, caseFile, colleague, _today.AddDays(400))).GetErrors());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AppointDeputyAsync(lead, caseFile, colleague, DateOnly.MaxValue, DateOnly.MaxValue)).Status);
    }

    private static async Task<(TestApp App, Staff Lead, Staff Colleague, Case Opened)> CreateCaseloadAsync()
    {
        var app = await TestApp.GetSharedAsync();
        var (lead, colleague) = (await CreateStaffAsync(app), await CreateStaffAsync(app));
        return (app, lead, colleague, await app.OpenCase(lead));
    }

    private static Task<Staff> CreateStaffAsync(TestApp app) => app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");

    private static Task<PageResponse> AppointDeputyAsync(TestClient client, Case covered, Staff staff, DateOnly endsOn, DateOnly? from = null) => client.Send(
        "/caseload/cover",
        [("Input.Cases", covered.Reference.Value), ("Input.AssigneeId", $"{staff.Id.Value}"), .. CreateDateFields("StartsOn", from ?? _today),
            .. CreateDateFields("EndsOn", endsOn)]);

    private static (string, string)[] CreateDateFields(string name, DateOnly day) =>
        [($"Input.{name}.Day", $"{day.Day}"), ($"Input.{name}.Month", $"{day.Month}"), ($"Input.{name}.Year", $"{day.Year}")];
}
