using CaseManager.Domain.Access;

namespace CaseManager.Web.Pages.Shared;

/// <summary>Entry of the main menu, for readers with the permission.</summary>
/// <param name="Area">First segment of the address.</param>
/// <param name="TextKey">Text key of the label.</param>
public sealed record MenuItem(string Area, string TextKey, Permission Permission);

public static class MainMenu
{
    public static IReadOnlyList<MenuItem> Items { get; } =
    [
        new("my-work", "common.menu.myWork", Permission.ViewCases),
        new("cases", "common.menu.cases", Permission.ViewCases),
        new("caseloads", "common.menu.caseloads", Permission.ViewCaseloads),
        new("aftercare", "common.menu.aftercare", Permission.RecordAftercare),
        new("deadlines", "common.menu.deadlines", Permission.ViewCaseloads),
        new("programme", "common.menu.programme", Permission.ViewProgramme),
        new("exports", "common.menu.exports", Permission.ExportFigures),
        new("figures", "common.menu.office", Permission.ViewOfficeFigures),
        new("international-comparison", "common.menu.international", Permission.ViewInternationalFigures),
        new("proceedings", "common.menu.proceedings", Permission.RecordProceedings),
        new("claims", "common.menu.claims", Permission.RecordCompensation),
        new("providers", "common.menu.providers", Permission.ViewProviders),
        new("legal-reference", "common.menu.legalReference", Permission.ViewLegalReferences),
        new("instruments", "common.menu.instruments", Permission.LoadInstruments),
        new("history", "common.menu.history", Permission.ReadHistory),
        new("account-requests", "common.menu.accountRequests", Permission.ReadHistory),
        new("account-requests", "common.menu.accountRequests", Permission.ManageAccounts),
        new("accounts", "common.menu.accounts", Permission.ManageAccounts),
        new("organisations", "common.menu.organisations", Permission.ManageAccounts),
    ];
}
