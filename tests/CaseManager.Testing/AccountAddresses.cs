using System.Buffers.Text;
using System.Security.Cryptography;
using CaseManager.Demo;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Statistics;

namespace CaseManager.Testing;

/// <summary>
/// Addresses of pages about accounts, match requests, legal reference data, instruments and providers, each with an existing record.
/// </summary>
public static class AccountAddresses
{
    /// <summary>Code of a legal reference that has more than one version.</summary>
    public const string LegalReferenceCode = "GB.NRM.RECOVERY";

    /// <summary>Fills in the code of a legal reference, an instrument or a figure; returns any other route unchanged.</summary>
    public static string FillInCode(string route) =>
        route.Replace("{code}", route.StartsWith("/instruments/", StringComparison.Ordinal) ? ShippedInstruments.CoreOutcomes : LegalReferenceCode,
            StringComparison.Ordinal).Replace("{figure}", nameof(Figure.Referred), StringComparison.Ordinal);

    /// <summary>Fills in a route with a record; returns any other route unchanged.</summary>
    public static async Task<string> FillInAsync(this TestApp app, string route)
    {
        if (route.StartsWith("/organisations/", StringComparison.Ordinal))
        {
            return route.Replace("{id:int}", $"{DemoPeople.Berlin.Id.Value}", StringComparison.Ordinal);
        }

        if (route.Contains("{code}", StringComparison.Ordinal) || route.Contains("{figure}", StringComparison.Ordinal))
        {
            return FillInCode(route);
        }

        if (route.StartsWith("/providers/{id", StringComparison.Ordinal))
        {
            return route.Replace("{id:guid}", $"{(await app.AddProviderAsync("Casa Noua")).Id}", StringComparison.Ordinal);
        }

        if (route == "/link/{token}")
        {
            return $"/link/{await app.InsertLinkAsync(await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest))}";
        }

        if (route == "/cross-office-matches/{inquiry:guid}")
        {
            return $"/cross-office-matches/{await app.InsertInquiryAsync(await app.OpenCase(DemoPeople.Ana))}";
        }

        var isRequest = route.StartsWith("/account-requests/", StringComparison.Ordinal);
        if (!isRequest && !route.StartsWith("/accounts/{id", StringComparison.Ordinal))
        {
            return route;
        }

        var person = await app.CreateStaffAsync(Role.Caseworker, DemoPeople.Bucharest);
        if (route.EndsWith("/reopen", StringComparison.Ordinal))
        {
            await app.DeactivateAsync(person);
        }

        var id = isRequest ? await app.InsertAccountRequestAsync(person, DemoPeople.Ioana) : person.Id.Value;
        return route.Replace("{id:guid}", $"{id}", StringComparison.Ordinal).Replace("{link:guid}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal);
    }

    /// <summary>Inserts a password link as if issued by an administrator; returns its token.</summary>
    public static async Task<string> InsertLinkAsync(this TestApp app, Staff person)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        await app.Database.ExecuteAsync(
            "insert into account_link (id, staff_id, purpose, token_hash, created_at, expires_at) values ($1, $2, 'Reset', $3, now(), now() + interval '1 "
                + "day')",
            Guid.CreateVersion7(), person.Id.Value, SHA256.HashData(token));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Inserts a match request as if another office had recorded the same person.</summary>
    public static async Task<Guid> InsertInquiryAsync(this TestApp app, Case known)
    {
        var id = Guid.CreateVersion7();
        await app.Database.ExecuteAsync(
            "insert into inquiry (id, case_id, victim_id, asking_victim_id, requested_by, requested_at, marks, state) values ($1, $2, $3, $3, $4, now(), "
                + "'{Telephone}', 'Pending')",
            id, known.Id.Value, known.Victims[0].Id.Value, DemoPeople.Jonas.Id.Value);
        return id;
    }

    /// <summary>Inserts an open account request, as if made by an administrator.</summary>
    public static async Task<Guid> InsertAccountRequestAsync(
        this TestApp app, Staff person, Staff administrator, AccountRequestKind kind = AccountRequestKind.FactorReset)
    {
        var id = Guid.CreateVersion7();
        await app.Database.ExecuteAsync(
            "insert into account_request (id, kind, staff_id, requested_by, requested_at, office_ids, verification_method) "
                + "values ($1, $2, $3, $4, now(), '{}', 'Callback')",
            id, kind.ToString(), person.Id.Value, administrator.Id.Value);
        return id;
    }
}
