using CaseManager.Data;
using CaseManager.Data.Accounts;
using CaseManager.Web.Access;
using CaseManager.Web.Pages.Shared;

namespace CaseManager.Web.Pages.Accounts;

public sealed class PersonModel(CaseManagerDb db, CurrentUser user, Texts texts) : AccountPage(db)
{
    public IReadOnlyList<OpenLink> Links { get; private set; } = [];

    public bool IsOwn => Account.Id == user.Id;

    public FactSheet Facts => new(
    [
        Fact("accounts.email.label", Account.Email),
        Fact("accounts.is", texts.Of(Account.Role)),
        Fact("accounts.worksFor", Account.Organisation),
        Fact("accounts.offices", string.Join(", ", Account.Offices.Select(o => o.Name))),
        Fact("accounts.state", texts[!Account.Active ? "accounts.state.closed" : !Account.HasPassword ? "accounts.state.invited" : "accounts.state.open"]),
        Fact("accounts.lastSignedIn", Account.LastSignedIn is { } at ? texts.Moment(at, user.TimeZone) : texts["accounts.never"]),
        Fact("accounts.secondFactor", texts[Account.HasSecondFactor ? "accounts.secondFactor.set" : "accounts.secondFactor.none"]),
    ]);

    protected override Texts Texts => texts;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Links = await Db.ReadOpenLinksAsync(Account.Id, cancellationToken);

    private Fact Fact(string name, string value) => new(texts[name], new(value.Length > 0 ? value : texts["accounts.offices.none"]));
}
