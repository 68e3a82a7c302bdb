using System.Text;
using CaseManager.Domain.Access;
using CaseManager.Web.Tests.Wordings;
using Xunit;

namespace CaseManager.Web.Tests.Doors;

/// <summary>Keeps docs/who-may-do-what.md true to the table that pages and rows are held to, and the app's own access table too.</summary>
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
            # Who may do what

            Written from the table that the tests hold every page and every row to (`WhoMayDoWhat.cs`), by
            `UPDATE_DOCS=1 ./test -- --filter WhoMayDoWhatPageTests`.

            What someone may not do is not there for them: the page answers 404, whether there is such a case or not. Who may know of a case and does
            not direct it gets 403 from a page for those who do. Whoever has not signed in, or no longer works here, is led to the sign-in. A form is
            refused wherever its page is.

            ## Pages


            """);
        Table(page, "page", WhoMayDoWhat.Pages.Select(p => ($"`{p.Path}`", (Func<Role, string>)(role => p.Roles.Contains(role) ? On(p.Reach) : "–"))));
        page.Append("\n## How someone stands to a case\n\n");
        foreach (var situation in WhoMayDoWhat.Situations)
        {
            page.Append("- **").Append(situation.Name).Append("**: ").Append(situation.Meaning).Append('\n');
        }

        page.Append('\n');
        Table(page, "situation", WhoMayDoWhat.Situations.Select(s => (s.Name, (Func<Role, string>)(role => Standing(s, role)))));
        page.Append(
            """

            A draft is its owner's alone: to anyone else, the lead of the office included, it is not there.

            No administrator changes their own account; a lost second factor is taken off by two people, of whom neither is its owner.

            ## Compartments

            On a case that they may know of.


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
        Reach.KnownCase => "cases they know of",
        Reach.DirectedCase => "cases they direct",
        Reach.OwnDraft => "their own drafts",
        Reach.OthersAccount => "but their own",
        Reach.OwnOffice => "about people of their office",
        _ => "that someone else asked for",
    };

    private static string Standing(Situation situation, Role role) =>
        situation.Direct.Contains(role) ? "directs it" : situation.Know.Contains(role) ? "knows of it" : "–";

    private static string LevelOf(Role role, Compartment compartment) => WhoMayDoWhat.Levels[(role, compartment)] switch
    {
        Level.Write => "reads and writes",
        Level.Read => "reads",
        Level.ByGrant => "by a grant",
        _ => "–",
    };
}
