using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Access;

/// <summary>Keeps docs/authorization-matrix.md and the app's access table consistent with the reviewed table.</summary>
public class AuthorizationMatrixPageTests
{
    private static readonly Role[] _roles = Enum.GetValues<Role>();

    [Fact]
    public async Task The_document_matches_the_table()
    {
        var file = Path.Combine(KeyUsesTests.FindRepositoryRoot(), "docs", "authorization-matrix.md");
        var written = CreateDocument();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, written);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void The_access_table_of_the_app_matches_the_compartment_levels() => Assert.Equal(
        AuthorizationMatrix.Levels.Select(cell => $"{cell.Key.Role} {cell.Key.Compartment} {cell.Value}").Order(StringComparer.Ordinal),
        _roles.SelectMany(role => Enum.GetValues<Compartment>().Select(c => $"{role} {c} {role.GetLevel(c)}")).Order(StringComparer.Ordinal));

    private static string CreateDocument()
    {
        var page = new StringBuilder(
            """
            # Authorization matrix

            Generated from the table against which the tests check every page and every row (`AuthorizationMatrix.cs`). To update it, run
            `UPDATE_DOCS=1 ./test -- --filter AuthorizationMatrixPageTests`.

            A page that a person may not open answers 404, whether or not the case exists. A person who can view a case but does not manage it gets 403
            from the pages for those who manage it. A person who is not signed in, or whose account is closed, is redirected to the sign-in page. A form
            is refused wherever its page is refused.

            ## Pages


            """);
        AppendTable(page, "page",
            AuthorizationMatrix.Pages.Select(p => ($"`{p.Path}`", (Func<Role, string>)(role => p.Roles.Contains(role) ? DescribeScope(p.Scope) : "–"))));
        page.Append("\n## Relationship to a case\n\n");
        foreach (var situation in AuthorizationMatrix.CaseRelations)
        {
            page.Append("- **").Append(situation.Name).Append("**: ").Append(situation.Meaning).Append('\n');
        }

        page.Append('\n');
        AppendTable(page, "relationship", AuthorizationMatrix.CaseRelations.Select(s => (s.Name, (Func<Role, string>)(role => DescribeRelation(s, role)))));
        page.Append(
            """

            Only its owner can view a draft. For everyone else, including the office lead, the page answers 404.

            Administrators cannot change their own account. A lost second factor is reset by two people, neither of whom is its owner.

            ## Compartments

            On a case that they can view.


            """);
        AppendTable(page, "compartment", Enum.GetValues<Compartment>().Select(c => ($"{c}", (Func<Role, string>)(role => DescribeLevel(role, c)))));
        return page.ToString();
    }

    private static void AppendTable(StringBuilder page, string of, IEnumerable<(string Name, Func<Role, string> Cell)> rows)
    {
        page.Append("| ").Append(of).Append(" | ").AppendJoin(" | ", _roles).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", _roles.Length + 1)))
            .Append('\n');
        foreach (var (name, cell) in rows)
        {
            page.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", _roles.Select(cell)).Append(" |\n");
        }
    }

    private static string DescribeScope(PageScope reach) => reach switch
    {
        PageScope.Anyone => "yes, signed in or not",
        PageScope.SignedIn => "yes",
        PageScope.AccessibleCase => "cases they can view",
        PageScope.ManagedCase => "cases they manage",
        PageScope.OwnDraft => "their own drafts",
        PageScope.OtherAccount => "except their own",
        PageScope.OwnOffice => "requests about people known to their office",
        _ => "requests that they may confirm",
    };

    private static string DescribeRelation(CaseRelation situation, Role role) =>
        situation.ManagerRoles.Contains(role) ? "manages it" : situation.ViewerRoles.Contains(role) ? "can view it" : "–";

    private static string DescribeLevel(Role role, Compartment compartment) => AuthorizationMatrix.Levels[(role, compartment)] switch
    {
        Level.Write => "reads and writes",
        Level.Read => "reads",
        Level.ByGrant => "reads, if access is granted",
        _ => "–",
    };
}
