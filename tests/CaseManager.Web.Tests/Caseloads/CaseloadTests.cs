using System.Net;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Cases;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Caseloads;

public class CaseloadTests
{
    private static readonly DateOnly _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task Whoever_is_away_lets_a_colleague_stand_in_and_stays_the_lead()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);
        using var standIn = await app.As(colleague);
        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Get($"/cases/{opened.Reference}")).Status);

        var done = await CoverAsync(lead, opened, colleague, _today.AddDays(7));

        (await lead.Follow(done)).Shows($"Deputy assigned: {colleague.Name}, Caseworker, from");
        (await standIn.Open($"/cases/{opened.Reference}")).Shows($"Lead: {away.Name} (deputy: {colleague.Name})");
        (await standIn.Open($"/cases/{opened.Reference}/team")).Shows("covering until");
        (await standIn.Open("/cases")).Shows(opened.Reference.Value);
        await lead.Open($"/cases/{opened.Reference}/team");
    }

    [Fact]
    public async Task Once_the_time_is_over_the_stand_in_is_out_at_the_next_request()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);
        using var standIn = await app.As(colleague);
        await lead.Follow(await CoverAsync(lead, opened, colleague, _today.AddDays(1)));
        await standIn.Open($"/cases/{opened.Reference}");

        await app.Database.ExecuteAsync("update case_member set until = now() where case_id = $1 and capacity = 'Cover'", opened.Id.Value);

        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Get($"/cases/{opened.Reference}")).Status);
        (await standIn.Open("/cases")).NeverShows(opened.Reference.Value);
        (await lead.Open($"/cases/{opened.Reference}")).NeverShows("(deputy: ");
        (await lead.Open($"/cases/{opened.Reference}")).NeverShows("covering until");
    }

    [Fact]
    public async Task What_is_agreed_for_later_opens_nothing_before_and_can_be_called_off_and_agreed_again()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);
        using var standIn = await app.As(colleague);
        var (first, last) = (_today.AddDays(3), _today.AddDays(10));

        await CoverAsync(lead, opened, colleague, last, first);
        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Get($"/cases/{opened.Reference}")).Status);
        await lead.Follow(await lead.Send($"/cases/{opened.Reference}/team", ("staff", $"{colleague.Id.Value}")));
        (await lead.Open("/caseload")).Shows("None");

        Assert.Equal(HttpStatusCode.Redirect, (await CoverAsync(lead, opened, colleague, last, first)).Status);
        (await lead.Open("/caseload")).Shows($"{colleague.Name}, from");
        Assert.Equal("None of these cases can be assigned to this person: they already lead or cover them, work for another office, or have an access restriction. Select another person, or other dates.", (await CoverAsync(lead, opened, colleague, last, first)).Errors());
    }

    [Fact]
    public async Task A_stand_in_directs_the_case_and_cannot_give_it_away()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);
        await CoverAsync(lead, opened, colleague, _today.AddDays(1));
        using var standIn = await app.As(colleague);

        var team = await standIn.Open($"/cases/{opened.Reference}/team");

        team.NeverShows("Transfer case");
        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Get($"/caseload/hand-over?of={away.Id.Value}")).Status);
        await using var sql = await RowSecurity.AppConnection.AsAsync(app.Database, colleague);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => RowSecurity.AppConnection.RunAsync(sql, "select row_security.hand_over($1, row_security.caller(), null)", opened.Id.Value));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_stand_in_cannot_stay_by_their_own_hand()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);
        await CoverAsync(lead, opened, colleague, _today.AddDays(1));
        using var standIn = await app.As(colleague);

        var found = await standIn.Send($"/cases/{opened.Reference}/team/add", ("Input.Name", away.Name));
        var added = await standIn.Send(found with { Path = $"/cases/{opened.Reference}/team/add?handler=Add" }, "main form", ("Input.Name", colleague.Name), ("staff", $"{colleague.Id.Value}"));

        Assert.Equal("This person is already in the team.", added.Errors());
        await using var sql = await RowSecurity.AppConnection.AsAsync(app.Database, colleague);
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => RowSecurity.AppConnection.RunAsync(sql, "select row_security.add_member($1, row_security.caller())", opened.Id.Value));
        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Whoever_stood_in_did_so_for_the_lead_until_now()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        var next = await HireAsync(app);
        using var lead = await app.As(away);
        await CoverAsync(lead, opened, colleague, _today.AddDays(5));
        using var standIn = await app.As(colleague);
        await standIn.Open($"/cases/{opened.Reference}");

        await lead.Send("/caseload/hand-over", ("Input.Cases", opened.Reference.Value), ("Input.To", $"{next.Id.Value}"));

        Assert.Equal(HttpStatusCode.NotFound, (await standIn.Get($"/cases/{opened.Reference}")).Status);
    }

    [Fact]
    public async Task A_case_handed_over_is_gone_from_its_old_lead_and_all_there_for_the_new_one()
    {
        var (app, leaving, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(leaving);

        var done = await lead.Send("/caseload/hand-over", ("Input.Cases", opened.Reference.Value), ("Input.To", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).Shows("You do not lead any cases yet");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/cases/{opened.Reference}")).Status);
        using var next = await app.As(colleague);
        (await next.Open($"/cases/{opened.Reference}")).Shows($"Lead: {colleague.Name}");
        (await next.Open($"/cases/{opened.Reference}/timeline")).Shows($"Case transferred to {colleague.Name} as lead");
        Assert.Equal([colleague.Id.Value], await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and capacity = 'Lead' and until is null", opened.Id.Value));
    }

    [Fact]
    public async Task The_old_lead_may_stay_until_a_day()
    {
        var (app, leaving, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(leaving);
        var last = _today.AddDays(5);

        await lead.Send("/caseload/hand-over", [("Input.Cases", opened.Reference.Value), ("Input.To", $"{colleague.Id.Value}"), .. Day("StaysUntil", last)]);

        Assert.Matches($"{leaving.Name}\\s+Caseworker, until", (await lead.Open($"/cases/{opened.Reference}")).Words);
        Assert.Equal(HttpStatusCode.Forbidden, (await lead.Get($"/cases/{opened.Reference}/team")).Status);
    }

    [Fact]
    public async Task The_office_lead_finds_whoever_has_left_and_gives_their_cases_to_someone_else()
    {
        var (app, departed, colleague, opened) = await CaseloadAsync();
        await app.Dismiss(departed);
        using var lead = await app.As(await app.Hire(Role.OfficeLead, DemoPeople.Bucharest));

        var list = await lead.Open("/caseloads");
        Assert.Matches($"{departed.Name}\\s+Has left", list.Words);
        var done = await lead.Send($"/caseload/hand-over?of={departed.Id.Value}", ("Input.Cases", opened.Reference.Value), ("Input.To", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).Shows($"Cases transferred to {colleague.Name}, Caseworker");
        using var next = await app.As(colleague);
        await next.Open($"/cases/{opened.Reference}/team");
    }

    [Fact]
    public async Task The_lead_of_another_office_sees_nothing_of_a_caseload()
    {
        var (app, someone, _, opened) = await CaseloadAsync();
        using var helen = await app.As(DemoPeople.Helen);

        (await helen.Open($"/caseload?of={someone.Id.Value}")).NeverShows(opened.Reference.Value);
        (await helen.Open("/caseloads")).NeverShows(someone.Name);
    }

    [Fact]
    public async Task Whoever_is_barred_takes_the_other_cases_and_the_one_that_stays_is_named()
    {
        var (app, leaving, colleague, opened) = await CaseloadAsync();
        var second = await app.OpenCase(leaving);
        await app.Bar(colleague, second.Id);
        using var lead = await app.As(leaving);

        var done = await lead.Send(
            "/caseload/hand-over", ("Input.Cases", opened.Reference.Value), ("Input.Cases", second.Reference.Value), ("Input.To", $"{colleague.Id.Value}"));

        (await lead.Follow(done)).Shows($"Not changed: {second.Reference}.");
        await lead.Open($"/cases/{second.Reference}/team");
        Assert.Equal(HttpStatusCode.NotFound, (await lead.Get($"/cases/{opened.Reference}")).Status);
    }

    [Fact]
    public async Task Someone_of_another_office_or_who_opens_no_case_is_not_offered_and_refused_if_sent()
    {
        var (app, leaving, _, opened) = await CaseloadAsync();
        using var lead = await app.As(leaving);

        foreach (var other in new[] { DemoPeople.Grace, DemoPeople.Irina, DemoPeople.Tom })
        {
            (await lead.Open("/caseload/hand-over")).NeverShows(other.Name);
            var refused = await lead.Send("/caseload/hand-over", ("Input.Cases", opened.Reference.Value), ("Input.To", $"{other.Id.Value}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            await using var sql = await RowSecurity.AppConnection.AsAsync(app.Database, leaving);
            Assert.False((await TestDatabase.ReadAsync<bool>(sql, "select row_security.hand_over($1, $2, null)", opened.Id.Value, other.Id.Value)).Single());
        }
    }

    [Fact]
    public async Task Two_who_hand_a_case_over_at_once_leave_it_with_one_lead()
    {
        var app = await TestApp.SharedAsync();
        var (leaving, first, second) = (await HireAsync(app), await HireAsync(app), await HireAsync(app));
        using var lead = await app.As(leaving);
        foreach (var _ in Enumerable.Range(0, 30))
        {
            var opened = await app.OpenCase(leaving);
            var form = await lead.Open("/caseload/hand-over");

            await Task.WhenAll(new[] { first, second }.Select(to => lead.Send(form, "main form[method=post]", ("Input.Cases", opened.Reference.Value), ("Input.To", $"{to.Id.Value}"))));

            Assert.Single(await app.Database.ReadAsync<Guid>("select staff_id from case_member where case_id = $1 and capacity = 'Lead' and until is null", opened.Id.Value));
            Assert.Single(await app.Database.ReadAsync<Guid>("select id from case_event where case_id = $1 and code = 'CaseHandedOver'", opened.Id.Value));
        }
    }

    [Fact]
    public async Task What_is_missing_or_impossible_is_said()
    {
        var (app, away, colleague, opened) = await CaseloadAsync();
        using var lead = await app.As(away);

        Assert.Contains("Select at least one case", (await lead.Send("/caseload/cover", ("Input.Cases", ""))).Errors(), StringComparison.Ordinal);
        Assert.Equal("The last day must be the same as or after the first day", (await CoverAsync(lead, opened, colleague, _today.AddDays(2), _today.AddDays(4))).Errors());
        Assert.Equal("The date must be today or in the future", (await CoverAsync(lead, opened, colleague, _today.AddDays(2), _today.AddDays(-4))).Errors());
        Assert.Equal("Cover can last for one year at most. For longer, transfer the cases.", (await CoverAsync(lead, opened, colleague, _today.AddDays(400))).Errors());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CoverAsync(lead, opened, colleague, DateOnly.MaxValue, DateOnly.MaxValue)).Status);
    }

    private static async Task<(TestApp App, Staff Lead, Staff Colleague, Case Opened)> CaseloadAsync()
    {
        var app = await TestApp.SharedAsync();
        var (lead, colleague) = (await HireAsync(app), await HireAsync(app));
        return (app, lead, colleague, await app.OpenCase(lead));
    }

    private static Task<Staff> HireAsync(TestApp app) => app.Hire(Role.Caseworker, DemoPeople.Bucharest, $"Robin {Guid.CreateVersion7():N}");

    private static Task<Reply> CoverAsync(Visitor visitor, Case covered, Staff who, DateOnly until, DateOnly? from = null) => visitor.Send(
        "/caseload/cover", [("Input.Cases", covered.Reference.Value), ("Input.To", $"{who.Id.Value}"), .. Day("From", from ?? _today), .. Day("Until", until)]);

    private static (string, string)[] Day(string name, DateOnly day) =>
        [($"Input.{name}.Day", $"{day.Day}"), ($"Input.{name}.Month", $"{day.Month}"), ($"Input.{name}.Year", $"{day.Year}")];
}
