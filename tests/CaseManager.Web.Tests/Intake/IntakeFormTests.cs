using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

/// <summary>Every intake form: invalid input returns 422 with instructions and the entered values; valid input is saved as entered.</summary>
public class IntakeFormTests
{
    private static readonly string _longText = new('x', 4001);

    public static TheoryData<string, string, string, string> InvalidInputs => new()
    {
        { "danger", "Input.CurrentDanger", "Perhaps", "Select an option from the list" },
        { "danger", "Input.Needs", "Unicorn", "Select an option from the list" },
        { "danger", "Input.Whereabouts.Text", _longText, "Enter 4000 characters or fewer" },
        { "danger", "Input.NeedsDetail", _longText, "Enter 4000 characters or fewer" },
        { "danger", "Input.Whereabouts.Text", "a\u0007b", "The text contains a character that cannot be saved" },
        { "danger", "Input.Whereabouts.Text", "a\u202Eb", "The text contains a character that cannot be saved" },
        { "danger", "Input.Whereabouts.NonResponse", "Sulking", "Select an option from the list" },
        { "contact", "Input.Channels", "Pigeon", "Select an option from the list" },
        { "contact", "Input.Hours.Text", _longText[..201], "Enter 200 characters or fewer" },
        { "contact", "Input.PhoneOrEmail.Text", _longText[..201], "Enter 200 characters or fewer" },
        { "consent", "Input.Support.State", "Given", "Enter the date of the answer, with day, month and year" },
        { "consent", "Input.Police.State", "Maybe", "Select an option from the list" },
        { "consent", "Input.Police.AnsweredOn.Year", "2026", "Select the answer: details" },
        { "arrival", "Input.Channel", "Owl", "Select an option from the list" },
        { "arrival", "Input.ReceivedOn.Date.Day", "31", "Enter a real date" },
        { "arrival", "Input.ReceivedOn.Date.Year", "2999", "Enter a real date" },
        { "arrival", "Input.ReceivedOn.Date.Year", "2199", "The date must be today or in the past" },
        { "arrival", "Input.ReceivedOn.Date.Year", "99999999999999999999", "Enter a real date" },
        { "person", "Input.CoverName", "", "Enter a cover name" },
        { "person", "Input.CoverName", _longText[..61], "Enter 60 characters or fewer" },
        { "person", "Input.BirthDate.Basis", "Exact", "Enter the day, month and year of birth" },
        { "person", "Input.BirthDate.Basis", "Approximate", "Enter at least the year of birth" },
        { "person", "Input.BirthDate.Basis", "Estimated", "Enter an age in years, from 0 to 120" },
        { "person", "Input.BirthDate.Approximate.Year", "1999", "Select how well it is known" },
        { "person", "Input.BirthDate.Oldest", "17", "Select how well it is known" },
        { "person", "Input.Sex", "7", "Select an option from the list" },
        { "person", "Input.Citizenships.Entries[0]", "ZZ", "Select an option from the list" },
        { "person", "Input.Languages.Entries[0]", "Klingon", "Select an option from the list" },
        { "acts", "Input.Indicators.Selected", "Juggling", "Select an option from the list" },
        { "acts", "Input.Indicators.Details[0].Statement", _longText, "Enter 4000 characters or fewer" },
        { "acts", "Input.Indicators.Details[0].Statement", "By a friend", "Select the indicator above the text" },
        { "acts", "Input.Indicators.Details[0].Source", "Gossip", "Select the source from the list" },
        { "means", "Input.Indicators.Selected", "Recruitment", "Select an option from the list" },
        { "purpose", "Input.Stage", "Soon", "Select an option from the list" },
        { "places", "Input.Exploitation.Entries[0]", "London", "Select an option from the list" },
        { "places", "Input.StartedOn.Date.Year", "20x4", "Enter a real date" },
        { "places", "Input.Location.Text", _longText, "Enter 4000 characters or fewer" },
    };

    [Theory]
    [MemberData(nameof(InvalidInputs))]
    public async Task Invalid_input_is_answered_with_help_and_kept(string step, string field, string value, string error)
    {
        var (ana, page) = await OpenStepAsync(step);
        using (ana)
        {
            var answer = await ana.Send(page, (field, value));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(error, answer.GetErrors(), StringComparison.Ordinal);
            Assert.StartsWith("Error:", answer.Title, StringComparison.Ordinal);
            if (answer.Document.QuerySelector($"input[type=text][name='{field}'], textarea[name='{field}']") is not null
                && !value.Contains('\u0007', StringComparison.Ordinal))
            {
                Assert.Equal(value, answer.GetFieldValue(field));
            }
        }
    }

    [Theory]
    [InlineData("danger", "Input.Whereabouts.Text", "At home", "Input.Whereabouts.NonResponse", "Declined")]
    [InlineData("person", "Input.PreferredName.Text", "Toni", "Input.PreferredName.NonResponse", "NotKnown")]
    [InlineData("person", "Input.Languages.Entries[0]", "ro", "Input.Languages.NonResponse", "NotKnown")]
    [InlineData("places", "Input.StartedOn.Date.Year", "2024", "Input.StartedOn.NonResponse", "NotKnown")]
    [InlineData("acts", "Input.Indicators.Selected", "Recruitment", "Input.Indicators.Selected", "Declined")]
    [InlineData("danger", "Input.Needs", "Doctor", "Input.Needs", "NotAsked")]
    public async Task An_answer_together_with_a_non_response_is_rejected(string step, string field, string value, string nonResponse, string reason)
    {
        var (ana, page) = await OpenStepAsync(step);
        using (ana)
        {
            var answer = await ana.Send(page, ("Input.CoverName", "Iris"), (field, value), (nonResponse, reason));

            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Give either an answer or a reason for no answer, not both"),
                (answer.Status, answer.GetErrors()));
        }
    }

    [Theory]
    [InlineData("31", "2", "2004", "Enter the day, month and year of birth, or select that the date is approximate")]
    [InlineData("1", "1", "1850", "Date of birth must be between 1900 and today")]
    [InlineData("1", "1", "2199", "Date of birth must be between 1900 and today")]
    public async Task There_are_no_impossible_birth_dates(string day, string month, string year, string error)
    {
        var (ana, page) = await OpenStepAsync("person");
        using (ana)
        {
            var answer = await ana.Send(
                page, ("Input.CoverName", "Iris"), ("Input.BirthDate.Basis", "Exact"), ("Input.BirthDate.Exact.Day", day),
                ("Input.BirthDate.Exact.Month", month), ("Input.BirthDate.Exact.Year", year));

            Assert.Equal(error, answer.GetErrors());
            Assert.Equal((day, month, year),
                (answer.GetFieldValue("Input.BirthDate.Exact.Day"), answer.GetFieldValue("Input.BirthDate.Exact.Month"),
                    answer.GetFieldValue("Input.BirthDate.Exact.Year")));
        }
    }

    [Fact]
    public async Task The_upper_age_is_not_below_the_lower()
    {
        var (ana, page) = await OpenStepAsync("person");
        using (ana)
        {
            var answer = await ana.Send(page, ("Input.CoverName", "Iris"), ("Input.BirthDate.Basis", "Estimated"), ("Input.BirthDate.Youngest", "19"),
                ("Input.BirthDate.Oldest", "16"));

            Assert.Equal("Maximum age must be the same as or higher than the minimum age", answer.GetErrors());
        }
    }

    [Fact]
    public async Task The_cover_name_is_not_the_real_one()
    {
        var (ana, page) = await OpenStepAsync("person");
        using (ana)
        {
            Assert.Equal(
                "Enter a different cover name: this one shares a word with the real name",
                (await ana.Send(page, ("Input.CoverName", "nagy the tall"), ("Input.NameOnDocuments.Text", "Írisz Nágy"))).GetErrors());
        }
    }

    [Fact]
    public async Task The_end_is_not_before_the_start()
    {
        var (ana, page) = await OpenStepAsync("places");
        using (ana)
        {
            Assert.Equal(
                "End date must be the same as or after the start date",
                (await ana.Send(page, ("Input.StartedOn.Date.Year", "2024"), ("Input.EndedOn.Date.Year", "2023"))).GetErrors());
            Assert.Equal(HttpStatusCode.Redirect,
                (await ana.Send(page, ("Input.StartedOn.Date.Month", "6"), ("Input.StartedOn.Date.Year", "2024"), ("Input.EndedOn.Date.Year", "2024"))).Status);
        }
    }

    [Theory]
    [InlineData("danger",
        "Input.CurrentDanger=Yes|Input.Detail.Text=The man who drove|Input.Whereabouts.Text=Ștefan’s flat,\nthird "
        + "floor|Input.Needs=Shelter|Input.Needs=Doctor|Input.NeedsDetail=Until Friday")]
    [InlineData("danger", "Input.CurrentDanger=NotKnown|Input.Whereabouts.NonResponse=Declined|Input.Needs=NotAsked")]
    [InlineData("contact",
        "Input.Channels=Call|Input.Channels=InPerson|Input.Hours.Text=10 to 14|Input.WhatToSay.Text=It is the library|Input.MustNotKnow.Text=Her "
        + "brother|Input.PhoneOrEmail.Text=+40 700")]
    [InlineData("consent",
        "Input.Support.State=Given|Input.Support.AnsweredOn.Day=20|Input.Support.AnsweredOn.Month=10|Input.Support.AnsweredOn.Year=2025|"
        + "Input.Support.Language=ro|Input.Support.Method=Oral|Input.Police.State=Declined")]
    [InlineData("arrival", "Input.Channel=Helpline|Input.ReferredBy.Text=A night line|Input.ReceivedOn.Date.Month=10|Input.ReceivedOn.Date.Year=2025")]
    [InlineData("person",
        "Input.CoverName=Iris|Input.NameOnDocuments.Text=Nguyễn Thị "
        + "Hoa|Input.BirthDate.Basis=Approximate|Input.BirthDate.Approximate.Year=1999|Input.Sex=Female|Input.Gender=NonConforming|"
        + "Input.Citizenships.Entries[0]=VN|Input.Citizenships.Entries[1]=XXA|Input.Languages.Entries[0]=vi|Input.Interpreter=Needed|"
        + "Input.InterpreterWish.Text=A woman")]
    [InlineData("person",
        "Input.CoverName=Iris|Input.BirthDate.Basis=Estimated|Input.BirthDate.Youngest=15|Input.BirthDate.Oldest=18|Input.Citizenships.NonResponse=NotKnown")]
    [InlineData("acts",
        "Input.Indicators.Selected=Recruitment|Input.Indicators.Selected=Harbouring|Input.Indicators.Details[0].Source=Document|"
        + "Input.Indicators.Details[0].Statement=An advert|Input.Indicators.Details[3].Source=ThirdParty")]
    [InlineData("means", "Input.Indicators.Selected=Declined")]
    [InlineData("purpose", "Input.Indicators.Selected=ForcedCriminality|Input.Indicators.Details[4].Source=Observation|Input.Stage=Intended")]
    [InlineData("places",
        "Input.Origin.Entries[0]=RO|Input.Transit.Entries[0]=HU|Input.Transit.Entries[1]=AT|Input.Exploitation.Entries[0]=DE|"
        + "Input.StartedOn.Date.Year=2024|Input.EndedOn.Date.Day=3|Input.EndedOn.Date.Month=10|Input.EndedOn.Date.Year=2025|Input.Location.Text=Near a river")]
    public async Task Saved_answers_are_shown_again(string step, string answers)
    {
        var (ana, page) = await OpenStepAsync(step);
        using (ana)
        {
            (string Name, string Value)[] fields = [.. answers.Split('|').Select(a => a.Split('=', 2)).Select(a => (a[0], a[1]))];

            var saved = await ana.Send(page, [.. fields.Select(f => (f.Name, (string?)f.Value))]);

            Assert.Equal((HttpStatusCode.Redirect, ""), (saved.Status, saved.GetErrors()));
            var again = await ana.Open(page.Path);
            foreach (var (name, value) in fields)
            {
                Assert.Contains(value, GetValues(again, name));
            }
        }
    }

    [Fact]
    public async Task An_indicator_sent_repeatedly_is_recorded_once()
    {
        var (ana, page) = await OpenStepAsync("acts");
        using (ana)
        {
            var saved = await ana.Send(
                page, ("Input.Indicators.Selected", "Recruitment"), ("Input.Indicators.Details[0].Statement", "First"),
                ("Input.Indicators.Details[1].Code", "Recruitment"), ("Input.Indicators.Details[1].Statement", "Second"));

            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
            Assert.Equal("First", (await ana.Open(page.Path)).GetFieldValue("Input.Indicators.Details[0].Statement"));
        }
    }

    [Fact]
    public async Task Another_entry_is_added_without_leaving_the_page()
    {
        var (ana, page) = await OpenStepAsync("person");
        using (ana)
        {
            var more = await ana.Follow(await ana.Send(page, ("Input.CoverName", "Iris"), ("Input.Languages.Entries[0]", "ro"), ("more", "true")));

            Assert.EndsWith("/person", more.Path, StringComparison.Ordinal);
            Assert.Equal("ro", more.GetFieldValue("Input.Languages.Entries[0]"));
            Assert.Equal("", more.GetFieldValue("Input.Languages.Entries[1]"));
        }
    }

    private static async Task<(TestClient Ana, PageResponse Page)> OpenStepAsync(string step)
    {
        var app = await TestApp.GetSharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        var ana = await app.SignInAsync(DemoPeople.Ana);
        return (ana, await ana.Open($"/intake/{draft.Id}/{step}"));
    }

    private static string?[] GetValues(PageResponse page, string name) =>
    [
        .. page.Document.QuerySelectorAll($"[name='{name}'][type=checkbox]:checked, [name='{name}'][type=radio]:checked").Select(e => e.GetAttribute("value")),
        page.Document.QuerySelector($"[name='{name}'][type=checkbox], [name='{name}'][type=radio]") is null
            ? page.GetFieldValue(name)?.Replace("\r\n", "\n", StringComparison.Ordinal) : null,
    ];
}
