using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Data.Security.Accounts;

/// <summary>A change of an account that an administrator requested; it takes effect when a second person confirms it.</summary>
public sealed class AccountRequest
{
    private AccountRequest()
    {
    }

    public Guid Id { get; private init; }

    public AccountRequestKind Kind { get; private init; }

    /// <summary>The person concerned; no staff member has the id before an invitation is confirmed.</summary>
    public StaffId StaffId { get; private init; }

    public StaffId RequestedBy { get; private init; }

    public DateTimeOffset RequestedAt { get; private init; }

    /// <summary>New role; null if it is not part of the request. The same applies to the workplace and the details.</summary>
    public Role? Role { get; private init; }

    public OrganisationId? OrganisationId { get; private init; }

    public short[] OfficeIds { get; private init; } = [];

    public string? Name { get; private init; }

    public string? Email { get; private init; }

    public string? NormalizedEmail { get; private init; }

    /// <summary>How the requester verified the person's identity, for a lost second factor; null for other requests.</summary>
    public IdentityCheck? VerificationMethod { get; private init; }

    public StaffId? DecidedBy { get; private init; }

    public DateTimeOffset? DecidedAt { get; private init; }

    /// <summary>Confirmed, Rejected, Withdrawn, or Replaced by another request of the same kind; null while undecided.</summary>
    public string? Decision { get; private init; }
}

/// <summary>A notice to one person about an account request, shown in the application and sent by e-mail.</summary>
public sealed class AccountNotice
{
    private AccountNotice()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The recipient.</summary>
    public StaffId StaffId { get; private init; }

    public Guid RequestId { get; private init; }

    public AccountRequestEvent Event { get; private init; }

    /// <summary>The recipient's address when the notice was written.</summary>
    public string Email { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DateTimeOffset? ReadAt { get; private init; }

    /// <summary>Start of the last attempt to send it by e-mail; null before the first.</summary>
    public DateTimeOffset? ClaimedAt { get; private init; }

    public DateTimeOffset? SentAt { get; private init; }
}
