using System.Security.Cryptography;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Demo;
using CaseManager.Domain;
using CaseManager.Domain.Cases;
using CaseManager.Domain.People;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseManager.Web.Tests.Encryption;

public class SealedRowsTests
{
    [Fact]
    public async Task An_encrypted_record_is_decrypted_unchanged()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, "Ștefania Ærø-Nguyễn");

        var identity = await ReadIdentityAsync(app, caseFile);

        Assert.Equal("Ștefania Ærø-Nguyễn", identity.Content!.NameOnDocuments.Value);
        Assert.Equal(NonResponse.Declined, identity.Content.PreferredName.NonResponse);
        Assert.Equal(BirthDate.FromApproximateDate(new(1999, 4)), identity.Content.BirthDate.Value);
        Assert.Equal(["RO", "XXA"], identity.Content.Citizenships.Value);
    }

    [Fact]
    public async Task A_record_is_encrypted_until_it_is_decrypted()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, "Someone");

        var content = await app.RunAsAsync(DemoPeople.Ana, async services =>
            (await services.GetRequiredService<CaseManagerDb>().Identities.AsNoTracking().SingleAsync(i => i.CaseId == caseFile.Id)).Content);

        Assert.Null(content);
    }

    [Fact]
    public async Task A_seal_does_not_decrypt_in_the_row_of_another()
    {
        var app = await TestApp.GetSharedAsync();
        var (one, other) = (await OpenCaseAsync(app, "One"), await OpenCaseAsync(app, "Other"));
        await app.Database.ExecuteAsync("update identity set seal = (select seal from identity where case_id = $1) where case_id = $2", one.Id.Value,
            other.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadIdentityAsync(app, other));
        Assert.Equal("One", (await ReadIdentityAsync(app, one)).Content!.NameOnDocuments.Value);
    }

    [Fact]
    public async Task A_seal_does_not_decrypt_with_a_moved_key()
    {
        var app = await TestApp.GetSharedAsync();
        var (one, other) = (await OpenCaseAsync(app, "One"), await OpenCaseAsync(app, "Other"));
        await app.Database.ExecuteAsync(
            "update sealing_key set wrapped = (select k.wrapped from sealing_key k join victim v on v.id = k.id where v.case_id = $1) where id = (select id "
                + "from victim where case_id = $2)",
            one.Id.Value, other.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadIdentityAsync(app, other));
    }

    [Fact]
    public async Task Without_its_key_a_record_is_never_decrypted()
    {
        var app = await TestApp.GetSharedAsync();
        var caseFile = await OpenCaseAsync(app, "Someone");
        await app.Database.ExecuteAsync("delete from sealing_key where id in (select id from victim where case_id = $1)", caseFile.Id.Value);

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadIdentityAsync(app, caseFile));
    }

    [Fact]
    public async Task A_draft_key_is_deleted_when_its_case_opens()
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana, a => a with { Person = CaseBuilders.CreatePerson("Amber") });
        using var ana = await app.SignInAsync(DemoPeople.Ana);
        Assert.Equal([draft.Id], await KeysAsync());

        await ana.Send($"/intake/{draft.Id}/check");

        Assert.Equal([draft.Id], await app.Database.ReadAsync<Guid>("select id from cases where id = $1", draft.Id));
        Assert.Empty(await KeysAsync());

        // The case has its own key with the same id.
        Task<IReadOnlyList<Guid>> KeysAsync() => app.Database.ReadAsync<Guid>("select id from sealing_key where id = $1 and owner_id is not null", draft.Id);
    }

    private static Task<Case> OpenCaseAsync(TestApp app, string name) => app.OpenCase(DemoPeople.Ana, answers: a => a with
    {
        Person = a.Person! with
        {
            NameOnDocuments = name,
            PreferredName = NonResponse.Declined,
            BirthDate = BirthDate.FromApproximateDate(new(1999, 4)),
            Citizenships = Answer.Create<IReadOnlyList<string>>(["RO", Countries.Stateless]),
        },
    });

    private static Task<Identity> ReadIdentityAsync(TestApp app, Case caseFile) => app.RunAsAsync(DemoPeople.Ana, async services =>
    {
        var identity = await services.GetRequiredService<CaseManagerDb>().Identities.AsNoTracking().SingleAsync(i => i.CaseId == caseFile.Id);
        await services.GetRequiredService<RecordDecryptor>().DecryptAsync([identity], CancellationToken.None);
        return identity;
    });
}
