using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Accounts;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Administration.Accounts;

public sealed class PersonModel(CaseManagerDb db, CurrentUser user, TextLocalizer texts) : AccountPage(db)
{
    public IReadOnlyList<PendingLink> Links { get; private set; } = [];

    public IReadOnlyList<OpenAccountRequest> Requests { get; private set; } = [];

    public bool IsOwn => Account.Id == user.Id;

    public SummaryList Summary => new(
    [
        CreateRow("accounts.email.label", Account.Email),
        CreateRow("accounts.column.role", texts.Describe(Account.Role)),
        CreateRow("accounts.organisationName", Account.Organisation),
        CreateRow("accounts.offices", string.Join(", ", Account.Offices.Select(o => o.Name))),
        CreateRow("accounts.state",
            texts[!Account.IsActive ? "accounts.state.closed" : !Account.HasPassword ? "accounts.state.invited" : "accounts.state.open"]),
        CreateRow("accounts.lastSignedIn", Account.LastSignedInAt is { } at ? texts.FormatDateTime(at, user.TimeZone) : texts["accounts.neverSignedIn"]),
        CreateRow("accounts.secondFactor", texts[Account.HasSecondFactor ? "accounts.secondFactor.active" : "accounts.secondFactor.none"]),
    ]);

    protected override TextLocalizer Texts => texts;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Links = await Db.ReadPendingLinksAsync(Account.Id, cancellationToken);
        Requests = [.. (await Db.ReadAccountRequestsAsync(cancellationToken)).Where(r => r.StaffId == Account.Id)];
    }

    private SummaryListRow CreateRow(string name, string value) => new(texts[name], new(value.Length > 0 ? value : texts["accounts.offices.none"]));
}
