using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaseManager.Data.Security.Accounts;

/// <summary>The changes of a request; a null property remains unchanged.</summary>
public sealed record AccountChange(AccountRequestKind Kind, StaffId StaffId)
{
    public Role? Role { get; init; }

    public Workplace? Workplace { get; init; }

    public AccountDetails? Details { get; init; }

    public IdentityCheck? VerificationMethod { get; init; }
}

/// <summary>
/// An open request. <c>Name</c> and <c>Role</c> are the current values (for an invitation, the new name and null); properties starting with New
/// are the requested values.
/// </summary>
public sealed record OpenAccountRequest(
    Guid Id, AccountRequestKind Kind, StaffId StaffId, string Name, Role? Role, string? Organisation, string? NewName, string? NewEmail, Role? NewRole,
    string? NewOrganisation, IReadOnlyList<string> NewOffices, IdentityCheck? VerificationMethod, string RequestedBy, DateTimeOffset RequestedAt,
    DateTimeOffset ExpiresAt, bool IsOwn, bool CanConfirm);

/// <summary>Result of a confirmation. <c>LinkPurpose</c> is null if no link is needed.</summary>
public sealed record ConfirmedRequest(LinkPurpose? LinkPurpose, string Email);

/// <summary>
/// Account changes by two independent people: an administrator requests, and the lead of the offices concerned or the data protection officer
/// confirms. The database decides who is independent.
/// </summary>
public static class AccountRequests
{
    /// <exception cref="BusinessRuleException">
    /// <see cref="BusinessRule.EmailTaken"/> or <see cref="BusinessRule.NothingToRequest"/>: nothing is requested.
    /// </exception>
    public static async Task RequestAccountChangeAsync(this CaseManagerDb db, AccountChange change, CancellationToken cancellationToken)
    {
        var outcome = await db.Database.SqlQuery<string>($"""
            select row_security.request_account_change({change.Kind.ToString()}, {change.StaffId.Value}, {change.Role?.ToString()}::text,
              {change.Workplace?.Organisation.Value}::smallint, {change.Workplace?.OfficeIds}::smallint[], {change.Details?.Name}::text,
              {change.Details?.Email}::text, {change.Details?.NormalizedEmail}::text, {change.VerificationMethod?.ToString()}::text) as "Value"
            """).SingleAsync(cancellationToken);
        if (outcome != nameof(AccountRequestEvent.Requested))
        {
            throw new BusinessRuleException(outcome == nameof(BusinessRule.EmailTaken) ? BusinessRule.EmailTaken : BusinessRule.NothingToRequest);
        }
    }

    /// <summary>Open requests that the caller may confirm or is concerned by, oldest first; for an administrator, all.</summary>
    public static async Task<IReadOnlyList<OpenAccountRequest>> ReadAccountRequestsAsync(this CaseManagerDb db, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Row>($"""
            select id as "Id", kind as "Kind", staff_id as "StaffId", name as "Name", role as "Role", organisation as "Organisation",
              new_name as "NewName", new_email as "NewEmail", new_role as "NewRole", new_organisation as "NewOrganisation",
              new_offices as "NewOffices", verification_method as "VerificationMethod", requested_by as "RequestedBy",
              requested_at as "RequestedAt", expires_at as "ExpiresAt", is_own as "IsOwn", can_confirm as "CanConfirm"
            from row_security.my_account_requests()
            """).ToListAsync(cancellationToken);
        return [.. found.Select(r => new OpenAccountRequest(
            r.Id, Enum.Parse<AccountRequestKind>(r.Kind), new(r.StaffId), r.Name, Parse<Role>(r.Role), Unseal(r.Organisation), r.NewName, r.NewEmail,
            Parse<Role>(r.NewRole), Unseal(r.NewOrganisation), r.NewOffices, Parse<IdentityCheck>(r.VerificationMethod), r.RequestedBy, r.RequestedAt,
            r.ExpiresAt, r.IsOwn, r.CanConfirm))];

        string? Unseal(string? organisation) => organisation is null ? null : db.UnsealName(organisation);
    }

    /// <summary>Confirms and applies a request; the link, if one is needed, becomes valid.</summary>
    /// <returns>Null if the request is decided, has expired or no longer applies.</returns>
    /// <exception cref="BusinessRuleException"><see cref="BusinessRule.EmailTaken"/>: nothing is changed.</exception>
    public static async Task<ConfirmedRequest?> ConfirmAccountRequestAsync(
        this CaseManagerDb db, Guid request, LinkToken link, CancellationToken cancellationToken)
    {
        try
        {
            var result = await db.Database.SqlQuery<Confirmation>($"""
                select outcome as "Outcome", link_purpose as "LinkPurpose", link_email as "LinkEmail"
                from row_security.confirm_account_request({request}, {link.Hash})
                """).SingleAsync(cancellationToken);
            return result.Outcome == nameof(AccountRequestEvent.Confirmed) ? new(Parse<LinkPurpose>(result.LinkPurpose), result.LinkEmail!) : null;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new BusinessRuleException(BusinessRule.EmailTaken);
        }
    }

    /// <summary>Rejects a request, or withdraws the caller's own. Returns false if it is no longer open.</summary>
    public static Task<bool> RejectAccountRequestAsync(this CaseManagerDb db, Guid request, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"select row_security.reject_account_request({request}) as \"Value\"").SingleAsync(cancellationToken);

    private static T? Parse<T>(string? code) where T : struct, Enum => code is null ? null : Enum.Parse<T>(code);

    private sealed record Row(
        Guid Id, string Kind, Guid StaffId, string Name, string? Role, string? Organisation, string? NewName, string? NewEmail, string? NewRole,
        string? NewOrganisation, string[] NewOffices, string? VerificationMethod, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset ExpiresAt,
        bool IsOwn, bool CanConfirm);

    private sealed record Confirmation(string Outcome, string? LinkPurpose, string? LinkEmail);
}
