using System.Security.Cryptography;
using CaseManager.Data;
using CaseManager.Data.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Victims;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Sealing;

public class SealedRowsTests
{
    [Fact]
    public async Task What_was_taken_down_comes_back_as_it_was()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, "Ștefania Ærø-Nguyễn");

        var identity = await IdentityAsync(app, opened);

        Assert.Equal("Ștefania Ærø-Nguyễn", identity.Content!.NameOnDocuments.Value);
        Assert.Equal(Silence.Declined, identity.Content.CalledAs.Silence);
        Assert.Equal(BirthDate.Approximate(new(1999, 4)), identity.Content.Born.Value);
        Assert.Equal(["RO", "XXA"], identity.Content.Citizenships.Value);
    }

    [Fact]
    public async Task It_is_closed_until_it_is_opened()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, "Someone");

        var content = await app.InScopeOf(DemoPeople.Ana, async services =>
            (await services.GetRequiredService<CaseManagerDb>().Identities.AsNoTracking().SingleAsync(i => i.CaseId == opened.Id)).Content);

        Assert.Null(content);
    }

    [Fact]
    public async Task The_seal_of_one_person_does_not_open_in_the_row_of_another()
    {
        var app = await TestApp.SharedAsync();
        var (one, other) = (await OpenAsync(app, "One"), await OpenAsync(app, "Other"));
        await app.Database.ExecuteAsync("update identity set seal = (select seal from identity where case_id = $1) where case_id = $2", one.Id.Value, other.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => IdentityAsync(app, other));
        Assert.Equal("One", (await IdentityAsync(app, one)).Content!.NameOnDocuments.Value);
    }

    [Fact]
    public async Task Nor_with_the_key_moved_along()
    {
        var app = await TestApp.SharedAsync();
        var (one, other) = (await OpenAsync(app, "One"), await OpenAsync(app, "Other"));
        await app.Database.ExecuteAsync(
            "update sealing_key set wrapped = (select k.wrapped from sealing_key k join victim v on v.id = k.id where v.case_id = $1) where id = (select id from victim where case_id = $2)",
            one.Id.Value, other.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => IdentityAsync(app, other));
    }

    [Fact]
    public async Task Without_its_key_nothing_is_ever_opened_again()
    {
        var app = await TestApp.SharedAsync();
        var opened = await OpenAsync(app, "Someone");
        await app.Database.ExecuteAsync("delete from sealing_key where id in (select id from victim where case_id = $1)", opened.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => IdentityAsync(app, opened));
    }

    [Fact]
    public async Task The_key_of_a_draft_dies_when_its_case_opens()
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = Builders.Person("Amber") });
        using var ana = await app.As(DemoPeople.Ana);
        Assert.Equal([draft.Id], await KeysAsync());

        await ana.Send($"/intake/{draft.Id}/check");

        Assert.Equal([draft.Id], await app.Database.ReadAsync<Guid>("select id from cases where id = $1", draft.Id));
        Assert.Empty(await KeysAsync());

        // The case has its own key with the same id.
        Task<IReadOnlyList<Guid>> KeysAsync() => app.Database.ReadAsync<Guid>("select id from sealing_key where id = $1 and owner_id is not null", draft.Id);
    }

    private static Task<Case> OpenAsync(TestApp app, string name) => app.OpenCase(DemoPeople.Ana, answers: a => a with
    {
        Person = a.Person! with
        {
            NameOnDocuments = name,
            CalledAs = Silence.Declined,
            Born = BirthDate.Approximate(new(1999, 4)),
            Citizenships = Answer.Of<IReadOnlyList<string>>(["RO", Countries.Stateless]),
        },
    });

    private static Task<Identity> IdentityAsync(TestApp app, Case opened) => app.InScopeOf(DemoPeople.Ana, async services =>
    {
        var identity = await services.GetRequiredService<CaseManagerDb>().Identities.AsNoTracking().SingleAsync(i => i.CaseId == opened.Id);
        await services.GetRequiredService<Documents>().OpenAsync([identity], CancellationToken.None);
        return identity;
    });
}
