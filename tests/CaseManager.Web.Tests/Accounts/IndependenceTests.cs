using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure.Mail;
using CaseManager.Web.Tests.RowSecurity;
using CaseManager.Web.Tests.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace CaseManager.Web.Tests.Accounts;

/// <summary>
/// Who is a second, independent person: for every pair of accounts and every kind of change, and for an administrator with accounts of their own
/// making.
/// </summary>
public class IndependenceTests(ITestOutputHelper output)
{
    private const string Request =
        """
        select row_security.request_account_change($1, $2, $3, $4, $5, 'Name of Someone', 'someone@casemanager.example', 'SOMEONE@CASEMANAGER.EXAMPLE',
          'InPerson')
        """;

    private static readonly AccountRequestKind[] _kinds = Enum.GetValues<AccountRequestKind>();

    [Fact]
    public async Task Of_every_pair_only_an_independent_second_makes_a_change_effective()
    {
        await using var app = await TestApp.StartAsync();
        await AddAdditionalStaffAsync(app);
        var staff = DemoPeople.StoryStaff.Concat(DemoPeople.AdditionalStaff).ToList();
        await PrepareAsync(app, staff);
        var (pairs, effective) = (0, 0);

        foreach (var requester in staff)
        {
            foreach (var kind in _kinds)
            {
                var requested = await TryRequestAsync(app, requester, kind);
                Assert.Equal(requester.Role == Role.Administrator, requested);
                foreach (var confirmer in staff)
                {
                    pairs++;
                    var confirmed = requested && await TryConfirmAsync(app, confirmer);
                    effective += confirmed ? 1 : 0;
                    Assert.True(confirmed == (requested && IsSecondPerson(confirmer)), $"{requester.Name} and {confirmer.Name}: {kind}");
                }

                await app.Database.ExecuteAsync("update account_request set decision = 'Withdrawn', decided_at = now() where decision is null");
            }
        }

        output.WriteLine($"{pairs} pairs of a requester and a confirmer by kind, of which {effective} are effective");
        Assert.Equal((staff.Count * staff.Count * _kinds.Length, 2 * 2 * _kinds.Length), (pairs, effective));
    }

    // Accounts that an administrator once got by deceiving an honest second person; each is old enough.
    [Fact]
    public async Task Accounts_of_an_administrators_own_making_confirm_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var administrator = await CreateInvitedAsync(app, Role.Administrator, DemoPeople.Colin);
        Staff[] made =
        [
            administrator,
            await CreateInvitedAsync(app, Role.OfficeLead, DemoPeople.Colin),
            await CreateInvitedAsync(app, Role.DataProtectionOfficer, DemoPeople.Colin),
            await CreateInvitedAsync(app, Role.OfficeLead, administrator),
            await CreateInvitedAsync(app, Role.DataProtectionOfficer, administrator),
        ];
        await PrepareAsync(app, [DemoPeople.Colin, DemoPeople.Vera, .. made]);

        foreach (var requester in new[] { DemoPeople.Colin, administrator })
        {
            foreach (var kind in _kinds)
            {
                Assert.True(await TryRequestAsync(app, requester, kind));
                foreach (var confirmer in made.Append(DemoPeople.Colin))
                {
                    Assert.False(await TryConfirmAsync(app, confirmer), $"{requester.Name} and {confirmer.Role}: {kind}");
                }

                Assert.True(await TryConfirmAsync(app, DemoPeople.Vera), $"control: {kind}"); // nobody invited her
                await app.Database.ExecuteAsync("update account_request set decision = 'Withdrawn', decided_at = now() where decision is null");
            }
        }
    }

    [Theory]
    [InlineData("6 days 23 hours", false)]
    [InlineData("7 days 1 minute", true)]
    public async Task A_second_person_has_had_access_for_seven_days(string age, bool may)
    {
        await using var app = await TestApp.StartAsync();
        var officer = await app.CreateStaffAsync(Role.DataProtectionOfficer, DemoPeople.Berlin);
        await PrepareAsync(app, [DemoPeople.Colin, officer]);
        await app.Database.ExecuteAsync($"update account set access_granted_at = now() - interval '{age}' where id = $1", officer.Id.Value);
        await TryRequestAsync(app, DemoPeople.Colin, AccountRequestKind.PasswordLink);

        Assert.Equal(may, await TryConfirmAsync(app, officer));
    }

    [Theory]
    [InlineData("row_security.caller() not in (request.staff_id, request.requested_by)")]
    [InlineData("access_granted_at <= now() - interval '7 days'")]
    [InlineData("not row_security.lineage(row_security.caller()) && row_security.lineage(request.requested_by)")]
    [InlineData("offices <@ row_security.my_staff_offices()")]
    public async Task Without_its_condition_a_refused_person_would_confirm(string condition)
    {
        await using var app = await TestApp.StartAsync();
        var (own, made, recent) = (await app.CreateStaffAsync(Role.OfficeLead, DemoPeople.Bucharest),
            await CreateInvitedAsync(app, Role.DataProtectionOfficer, DemoPeople.Colin),
            await app.CreateStaffAsync(Role.DataProtectionOfficer, DemoPeople.Berlin));
        var refused = condition[..8] switch { "row_secu" => own, "access_g" => recent, "not row_" => made, _ => DemoPeople.Helen };
        await PrepareAsync(app, [DemoPeople.Colin, refused]);
        await app.Database.ExecuteAsync("update account set access_granted_at = now() where id = $1", recent.Id.Value);
        await TryRequestAsync(app, DemoPeople.Colin, AccountRequestKind.PasswordLink, own);
        Assert.False(await TryConfirmAsync(app, refused));
        var asWritten = (await app.Database.ReadAsync<string>("select pg_get_functiondef('row_security.can_decide(account_request)'::regprocedure)")).Single();
        Assert.Contains(condition, asWritten, StringComparison.Ordinal);

        await app.Database.ExecuteAsync(asWritten.Replace(condition, "true", StringComparison.Ordinal));

        Assert.True(await TryConfirmAsync(app, refused), condition);
    }

    [Fact]
    public async Task Everyone_concerned_is_told_at_the_request_and_at_the_decision()
    {
        await using var app = await TestApp.StartAsync();
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        var (before, after) = (DemoPeople.GetEmail(person), $"p{Guid.CreateVersion7():N}@casemanager.example");

        await administrator.Send($"/accounts/{person.Id.Value}/details", ("Input.Email", after));
        string[] told = [$"Requested {before}", $"Requested {DemoPeople.GetEmail(DemoPeople.Radu)}", $"Requested {DemoPeople.GetEmail(DemoPeople.Vera)}"];
        Assert.Equal(told.Order(StringComparer.Ordinal), await ReadNoticesAsync(app));
        await app.ConfirmAsync(person.Id);

        string[] later = [$"Confirmed {after}", $"Confirmed {before}", $"Confirmed {DemoPeople.GetEmail(DemoPeople.Radu)}"];
        Assert.Equal(told.Concat(later).Order(StringComparer.Ordinal), await ReadNoticesAsync(app));
        using var lead = await app.SignInAsync(DemoPeople.Radu);
        (await lead.Open("/my-work")).AssertShows("Accounts have changed, or are about to.");
        var notices = await lead.Open("/account/notices");
        notices.AssertShows("New email address for Someone New, requested by Some Administrator, was confirmed.");
        await lead.Send(notices);
        (await lead.Open("/my-work")).AssertDoesNotShow("Accounts have changed, or are about to.");
    }

    [Fact]
    public async Task Notices_are_sent_by_mail_and_a_failed_one_is_offered_again()
    {
        await using var sink = new SmtpSink();
        await using var app = await MailTests.StartAppAsync(sink.Port);
        var (_, administrator) = await app.CreateAdministratorAsync();
        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        await administrator.Send($"/accounts/{person.Id.Value}/link");
        var mailer = app.Services.GetRequiredService<AccountNoticeMailer>();

        await mailer.SendAsync(CancellationToken.None);

        string[] recipients = [DemoPeople.GetEmail(person), DemoPeople.GetEmail(DemoPeople.Radu), DemoPeople.GetEmail(DemoPeople.Vera)];
        Assert.All(recipients, to => Assert.Contains($"RCPT TO:<{to}>", sink.Lines, StringComparer.OrdinalIgnoreCase));
        Assert.DoesNotContain(sink.Lines, line => line.Contains(person.Name, StringComparison.Ordinal));
        Assert.Equal([3L], await app.Database.ReadAsync<long>("select count(*) from account_notice where sent_at is not null"));
        await app.Database.ExecuteAsync("update account_notice set sent_at = null, claimed_at = now() - interval '9 minutes'");
        await mailer.SendAsync(CancellationToken.None);
        Assert.Equal([0L], await app.Database.ReadAsync<long>("select count(*) from account_notice where sent_at is not null"));
        await app.Database.ExecuteAsync("update account_notice set claimed_at = now() - interval '11 minutes'");
        await mailer.SendAsync(CancellationToken.None);
        Assert.Equal([3L], await app.Database.ReadAsync<long>("select count(*) from account_notice where sent_at is not null"));
    }

    private static bool IsSecondPerson(Staff confirmer) => confirmer == DemoPeople.Radu || confirmer == DemoPeople.Vera; // lead of Bucharest, and the officer

    private static async Task PrepareAsync(TestApp app, IEnumerable<Staff> staff)
    {
        foreach (var person in staff)
        {
            await app.AddReauthenticationAsync(person);
        }
    }

    private static async Task AddAdditionalStaffAsync(TestApp app)
    {
        var names = app.Services.GetRequiredService<ProviderNames>();
        foreach (var organisation in DemoPeople.OtherOrganisations)
        {
            await app.Database.ExecuteAsync(
                "insert into organisation (id, name, kind, country, time_zone) values ($1, $2, $3, $4, $5)", organisation.Id.Value,
                organisation.Kind == OrganisationKind.Provider ? names.Seal(organisation.Name) : organisation.Name,
                organisation.Kind.ToString(), organisation.Country, organisation.TimeZone);
        }

        await DemoCaseload.CreateStaffAsync(app.Services, app.Database.Owner, DemoPeople.AdditionalStaff, CancellationToken.None);
    }

    private static async Task<Staff> CreateInvitedAsync(TestApp app, Role role, Staff inviter)
    {
        var person = await app.CreateStaffAsync(role, DemoPeople.Bucharest, $"Made by {inviter.Name}");
        await app.Database.ExecuteAsync("update account set invited_by = $2 where id = $1", person.Id.Value, inviter.Id.Value);
        return person;
    }

    // About a caseworker of Bucharest, to whom every kind applies.
    private static async Task<bool> TryRequestAsync(TestApp app, Staff requester, AccountRequestKind kind, Staff? subject = null)
    {
        var person = subject ?? await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        if (kind == AccountRequestKind.Reactivation)
        {
            await app.DeactivateAsync(person);
        }

        if (kind == AccountRequestKind.FactorReset)
        {
            await AuthenticatorPhone.SetUpAsync(app, person);
        }

        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, requester);
        try
        {
            var id = kind == AccountRequestKind.Invitation ? Guid.CreateVersion7() : person.Id.Value;
            await AppConnection.RunAsync(connection, Request, kind.ToString(), id, "LegalOfficer", (short)1, new short[] { 1 });
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    // Confirms the open request in a transaction that is rolled back, so that the next person can try.
    private static async Task<bool> TryConfirmAsync(TestApp app, Staff confirmer)
    {
        var request = (await app.Database.ReadAsync<Guid>("select id from account_request where decision is null")).Single();
        await using var connection = await AppConnection.OpenForStaffAsync(app.Database, confirmer);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand("select outcome from row_security.confirm_account_request($1, sha256('x'))", connection, transaction);
        command.Parameters.Add(new() { Value = request });
        try
        {
            return (string?)await command.ExecuteScalarAsync() == "Confirmed";
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }

    private static async Task<IEnumerable<string>> ReadNoticesAsync(TestApp app) =>
        (await app.Database.ReadAsync<string>("select concat_ws(' ', event, email) from account_notice")).Order(StringComparer.Ordinal);
}
