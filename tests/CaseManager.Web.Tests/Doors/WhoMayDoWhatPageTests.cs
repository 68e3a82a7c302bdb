using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Keeps docs/who-may-do-what.md and the app's access table consistent with the reviewed table.</summary>
public class WhoMayDoWhatPageTests
{
    private static readonly Role[] _roles = Enum.GetValues<Role>();

    [Fact]
    public async Task It_says_what_the_table_says()
    {
        var file = Path.Combine(KeyUsesTests.RepositoryRoot(), "docs", "who-may-do-what.md");
        var written = Write();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, written);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public void The_apps_own_access_table_says_the_same_of_compartments() => Assert.Equal(
        WhoMayDoWhat.Levels.Select(cell => $"{cell.Key.Role} {cell.Key.Compartment} {cell.Value}").Order(StringComparer.Ordinal),
        _roles.SelectMany(role => Enum.GetValues<Compartment>().Select(c => $"{role} {c} {role.LevelIn(c)}")).Order(StringComparer.Ordinal));

    private static string Write()
    {
        var page = new StringBuilder(
            """
            # Authorization matrix

            Generated from the table against which the tests check every page and every row (`WhoMayDoWhat.cs`). To update it, run
            `UPDATE_DOCS=1 ./test -- --filter WhoMayDoWhatPageTests`.

            A page that a person may not open answers 404, whether or not the case exists. A person who can view a case but does not manage it gets 403
            from the pages for those who manage it. A person who is not signed in, or whose account is closed, is redirected to the sign-in page. A form
            is refused wherever its page is refused.

            ## Pages


            """);
        Table(page, "page", WhoMayDoWhat.Pages.Select(p => ($"`{p.Path}`", (Func<Role, string>)(role => p.Roles.Contains(role) ? On(p.Reach) : "–"))));
        page.Append("\n## Relationship to a case\n\n");
        foreach (var situation in WhoMayDoWhat.Situations)
        {
            page.Append("- **").Append(situation.Name).Append("**: ").Append(situation.Meaning).Append('\n');
        }

        page.Append('\n');
        Table(page, "relationship", WhoMayDoWhat.Situations.Select(s => (s.Name, (Func<Role, string>)(role => Standing(s, role)))));
        page.Append(
            """

            Only its owner can view a draft. For everyone else, including the office lead, the page answers 404.

            Administrators cannot change their own account. A lost second factor is reset by two people, neither of whom is its owner.

            ## Compartments

            On a case that they can view.


            """);
        Table(page, "compartment", Enum.GetValues<Compartment>().Select(c => ($"{c}", (Func<Role, string>)(role => LevelOf(role, c)))));
        return page.ToString();
    }

    private static void Table(StringBuilder page, string of, IEnumerable<(string Name, Func<Role, string> Cell)> rows)
    {
        page.Append("| ").Append(of).Append(" | ").AppendJoin(" | ", _roles).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", _roles.Length + 1))).Append('\n');
        foreach (var (name, cell) in rows)
        {
            page.Append("| ").Append(name).Append(" | ").AppendJoin(" | ", _roles.Select(cell)).Append(" |\n");
        }
    }

    private static string On(Reach reach) => reach switch
    {
        Reach.Anyone => "yes, signed in or not",
        Reach.SignedIn => "yes",
        Reach.KnownCase => "cases they can view",
        Reach.DirectedCase => "cases they manage",
        Reach.OwnDraft => "their own drafts",
        Reach.OthersAccount => "except their own",
        Reach.OwnOffice => "requests about people known to their office",
        _ => "requests made by someone else",
    };

    private static string Standing(Situation situation, Role role) =>
        situation.Direct.Contains(role) ? "manages it" : situation.Know.Contains(role) ? "can view it" : "–";

    private static string LevelOf(Role role, Compartment compartment) => WhoMayDoWhat.Levels[(role, compartment)] switch
    {
        Level.Write => "reads and writes",
        Level.Read => "reads",
        Level.ByGrant => "reads, if access is granted",
        _ => "–",
    };
}
