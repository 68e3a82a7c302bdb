using System.Net;
using CaseManager.Demo;
using CaseManager.Testing;
using Xunit;

namespace CaseManager.Web.Tests.Intake;

/// <summary>Every intake form: invalid input returns 422 with instructions and the entered values; valid input is saved as entered.</summary>
public class IntakeFormTests
{
    private static readonly string _long = new('x', 4001);

    public static TheoryData<string, string, string, string> BadInput => new()
    {
        { "danger", "Input.Now", "Perhaps", "Select an option from the list" },
        { "danger", "Input.Needs", "Unicorn", "Select an option from the list" },
        { "danger", "Input.Whereabouts.Text", _long, "Enter 4000 characters or fewer" },
        { "danger", "Input.NeedsDetail", _long, "Enter 4000 characters or fewer" },
        { "danger", "Input.Whereabouts.Text", "a\u0007b", "The text contains a character that cannot be saved" },
        { "danger", "Input.Whereabouts.Text", "a\u202Eb", "The text contains a character that cannot be saved" },
        { "danger", "Input.Whereabouts.Silence", "Sulking", "Select an option from the list" },
        { "contact", "Input.Channels", "Pigeon", "Select an option from the list" },
        { "contact", "Input.Hours.Text", _long[..201], "Enter 200 characters or fewer" },
        { "contact", "Input.PhoneOrEmail.Text", _long[..201], "Enter 200 characters or fewer" },
        { "consent", "Input.Support.State", "Given", "Enter the date of the answer, with day, month and year" },
        { "consent", "Input.Police.State", "Maybe", "Select an option from the list" },
        { "consent", "Input.Police.On.Year", "2026", "Select the answer: details" },
        { "arrival", "Input.Channel", "Owl", "Select an option from the list" },
        { "arrival", "Input.ReceivedOn.Date.Day", "31", "Enter a real date" },
        { "arrival", "Input.ReceivedOn.Date.Year", "2999", "Enter a real date" },
        { "arrival", "Input.ReceivedOn.Date.Year", "2199", "The date must be today or in the past" },
        { "arrival", "Input.ReceivedOn.Date.Year", "99999999999999999999", "Enter a real date" },
        { "person", "Input.CoverName", "", "Enter a cover name" },
        { "person", "Input.CoverName", _long[..61], "Enter 60 characters or fewer" },
        { "person", "Input.Born.Basis", "Exact", "Enter the day, month and year of birth" },
        { "person", "Input.Born.Basis", "Approximate", "Enter at least the year of birth" },
        { "person", "Input.Born.Basis", "Estimated", "Enter an age in years, from 0 to 120" },
        { "person", "Input.Born.Approximate.Year", "1999", "Select how well it is known" },
        { "person", "Input.Born.Oldest", "17", "Select how well it is known" },
        { "person", "Input.Sex", "7", "Select an option from the list" },
        { "person", "Input.Citizenships.Entries[0]", "ZZ", "Select an option from the list" },
        { "person", "Input.Languages.Entries[0]", "Klingon", "Select an option from the list" },
        { "acts", "Input.Signs.Chosen", "Juggling", "Select an option from the list" },
        { "acts", "Input.Signs.Details[0].Words", _long, "Enter 4000 characters or fewer" },
        { "acts", "Input.Signs.Details[0].Words", "By a friend", "Select the indicator above the text" },
        { "acts", "Input.Signs.Details[0].Source", "Gossip", "Select the source from the list" },
        { "means", "Input.Signs.Chosen", "Recruitment", "Select an option from the list" },
        { "purpose", "Input.Stage", "Soon", "Select an option from the list" },
        { "places", "Input.Exploitation.Entries[0]", "London", "Select an option from the list" },
        { "places", "Input.Began.Date.Year", "20x4", "Enter a real date" },
        { "places", "Input.Where.Text", _long, "Enter 4000 characters or fewer" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_is_answered_with_what_to_do_and_what_was_typed(string step, string field, string value, string error)
    {
        var (ana, page) = await StepAsync(step);
        using (ana)
        {
            var answer = await ana.Send(page, (field, value));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(error, answer.Errors(), StringComparison.Ordinal);
            Assert.StartsWith("Error:", answer.Title, StringComparison.Ordinal);
            if (answer.Document.QuerySelector($"input[type=text][name='{field}'], textarea[name='{field}']") is not null && !value.Contains('\u0007', StringComparison.Ordinal))
            {
                Assert.Equal(value, answer.Field(field));
            }
        }
    }

    [Theory]
    [InlineData("danger", "Input.Whereabouts.Text", "At home", "Input.Whereabouts.Silence", "Declined")]
    [InlineData("person", "Input.CalledAs.Text", "Toni", "Input.CalledAs.Silence", "NotKnown")]
    [InlineData("person", "Input.Languages.Entries[0]", "ro", "Input.Languages.Silence", "NotKnown")]
    [InlineData("places", "Input.Began.Date.Year", "2024", "Input.Began.Silence", "NotKnown")]
    [InlineData("acts", "Input.Signs.Chosen", "Recruitment", "Input.Signs.Chosen", "Declined")]
    [InlineData("danger", "Input.Needs", "Doctor", "Input.Needs", "NotAsked")]
    public async Task An_answer_and_none_at_once_is_asked_about(string step, string field, string value, string silence, string reason)
    {
        var (ana, page) = await StepAsync(step);
        using (ana)
        {
            var answer = await ana.Send(page, ("Input.CoverName", "Iris"), (field, value), (silence, reason));

            Assert.Equal((HttpStatusCode.UnprocessableEntity, "Give either an answer or a reason for no answer, not both"), (answer.Status, answer.Errors()));
        }
    }

    [Theory]
    [InlineData("31", "2", "2004", "Enter the day, month and year of birth, or select that the date is approximate")]
    [InlineData("1", "1", "1850", "Date of birth must be between 1900 and today")]
    [InlineData("1", "1", "2199", "Date of birth must be between 1900 and today")]
    public async Task There_are_no_impossible_birth_dates(string day, string month, string year, string error)
    {
        var (ana, page) = await StepAsync("person");
        using (ana)
        {
            var answer = await ana.Send(
                page, ("Input.CoverName", "Iris"), ("Input.Born.Basis", "Exact"), ("Input.Born.Exact.Day", day), ("Input.Born.Exact.Month", month), ("Input.Born.Exact.Year", year));

            Assert.Equal(error, answer.Errors());
            Assert.Equal((day, month, year), (answer.Field("Input.Born.Exact.Day"), answer.Field("Input.Born.Exact.Month"), answer.Field("Input.Born.Exact.Year")));
        }
    }

    [Fact]
    public async Task The_higher_age_is_not_the_lower()
    {
        var (ana, page) = await StepAsync("person");
        using (ana)
        {
            var answer = await ana.Send(page, ("Input.CoverName", "Iris"), ("Input.Born.Basis", "Estimated"), ("Input.Born.Youngest", "19"), ("Input.Born.Oldest", "16"));

            Assert.Equal("Maximum age must be the same as or higher than the minimum age", answer.Errors());
        }
    }

    [Fact]
    public async Task The_cover_name_is_not_the_real_one()
    {
        var (ana, page) = await StepAsync("person");
        using (ana)
        {
            Assert.Equal(
                "Enter a different cover name: this one shares a word with the real name",
                (await ana.Send(page, ("Input.CoverName", "nagy the tall"), ("Input.NameOnDocuments.Text", "Írisz Nágy"))).Errors());
        }
    }

    [Fact]
    public async Task The_end_does_not_lie_before_the_beginning()
    {
        var (ana, page) = await StepAsync("places");
        using (ana)
        {
            Assert.Equal(
                "End date must be the same as or after the start date",
                (await ana.Send(page, ("Input.Began.Date.Year", "2024"), ("Input.Ended.Date.Year", "2023"))).Errors());
            Assert.Equal(HttpStatusCode.Redirect, (await ana.Send(page, ("Input.Began.Date.Month", "6"), ("Input.Began.Date.Year", "2024"), ("Input.Ended.Date.Year", "2024"))).Status);
        }
    }

    [Theory]
    [InlineData("danger", "Input.Now=Yes|Input.Detail.Text=The man who drove|Input.Whereabouts.Text=Ștefan’s flat,\nthird floor|Input.Needs=Shelter|Input.Needs=Doctor|Input.NeedsDetail=Until Friday")]
    [InlineData("danger", "Input.Now=NotKnown|Input.Whereabouts.Silence=Declined|Input.Needs=NotAsked")]
    [InlineData("contact", "Input.Channels=Call|Input.Channels=InPerson|Input.Hours.Text=10 to 14|Input.WhatToSay.Text=It is the library|Input.MustNotKnow.Text=Her brother|Input.PhoneOrEmail.Text=+40 700")]
    [InlineData("consent", "Input.Support.State=Given|Input.Support.On.Day=20|Input.Support.On.Month=10|Input.Support.On.Year=2025|Input.Support.Language=ro|Input.Support.How=Oral|Input.Police.State=Declined")]
    [InlineData("arrival", "Input.Channel=Helpline|Input.ReferredBy.Text=A night line|Input.ReceivedOn.Date.Month=10|Input.ReceivedOn.Date.Year=2025")]
    [InlineData("person", "Input.CoverName=Iris|Input.NameOnDocuments.Text=Nguyễn Thị Hoa|Input.Born.Basis=Approximate|Input.Born.Approximate.Year=1999|Input.Sex=Female|Input.Gender=NonConforming|Input.Citizenships.Entries[0]=VN|Input.Citizenships.Entries[1]=XXA|Input.Languages.Entries[0]=vi|Input.Interpreter=Needed|Input.InterpreterWish.Text=A woman")]
    [InlineData("person", "Input.CoverName=Iris|Input.Born.Basis=Estimated|Input.Born.Youngest=15|Input.Born.Oldest=18|Input.Citizenships.Silence=NotKnown")]
    [InlineData("acts", "Input.Signs.Chosen=Recruitment|Input.Signs.Chosen=Harbouring|Input.Signs.Details[0].Source=Document|Input.Signs.Details[0].Words=An advert|Input.Signs.Details[3].Source=ThirdParty")]
    [InlineData("means", "Input.Signs.Chosen=Declined")]
    [InlineData("purpose", "Input.Signs.Chosen=ForcedCriminality|Input.Signs.Details[4].Source=Observation|Input.Stage=Intended")]
    [InlineData("places", "Input.Origin.Entries[0]=RO|Input.Transit.Entries[0]=HU|Input.Transit.Entries[1]=AT|Input.Exploitation.Entries[0]=DE|Input.Began.Date.Year=2024|Input.Ended.Date.Day=3|Input.Ended.Date.Month=10|Input.Ended.Date.Year=2025|Input.Where.Text=Near a river")]
    public async Task What_was_answered_comes_back(string step, string answers)
    {
        var (ana, page) = await StepAsync(step);
        using (ana)
        {
            (string Name, string Value)[] fields = [.. answers.Split('|').Select(a => a.Split('=', 2)).Select(a => (a[0], a[1]))];

            var saved = await ana.Send(page, [.. fields.Select(f => (f.Name, (string?)f.Value))]);

            Assert.Equal((HttpStatusCode.Redirect, ""), (saved.Status, saved.Errors()));
            var again = await ana.Open(page.Path);
            foreach (var (name, value) in fields)
            {
                Assert.Contains(value, Held(again, name));
            }
        }
    }

    [Fact]
    public async Task A_term_is_said_of_once_however_often_it_is_sent()
    {
        var (ana, page) = await StepAsync("acts");
        using (ana)
        {
            var saved = await ana.Send(
                page, ("Input.Signs.Chosen", "Recruitment"), ("Input.Signs.Details[0].Words", "First"), ("Input.Signs.Details[1].Code", "Recruitment"), ("Input.Signs.Details[1].Words", "Second"));

            Assert.Equal(HttpStatusCode.Redirect, saved.Status);
            Assert.Equal("First", (await ana.Open(page.Path)).Field("Input.Signs.Details[0].Words"));
        }
    }

    [Fact]
    public async Task Another_entry_is_added_without_leaving_the_page()
    {
        var (ana, page) = await StepAsync("person");
        using (ana)
        {
            var more = await ana.Follow(await ana.Send(page, ("Input.CoverName", "Iris"), ("Input.Languages.Entries[0]", "ro"), ("more", "true")));

            Assert.EndsWith("/person", more.Path, StringComparison.Ordinal);
            Assert.Equal("ro", more.Field("Input.Languages.Entries[0]"));
            Assert.Equal("", more.Field("Input.Languages.Entries[1]"));
        }
    }

    private static async Task<(Visitor Ana, Reply Page)> StepAsync(string step)
    {
        var app = await TestApp.SharedAsync();
        var draft = await app.StartDraft(DemoPeople.Ana);
        var ana = await app.As(DemoPeople.Ana);
        return (ana, await ana.Open($"/intake/{draft.Id}/{step}"));
    }

    private static string?[] Held(Reply page, string name) =>
    [
        .. page.Document.QuerySelectorAll($"[name='{name}'][type=checkbox]:checked, [name='{name}'][type=radio]:checked").Select(e => e.GetAttribute("value")),
        page.Document.QuerySelector($"[name='{name}'][type=checkbox], [name='{name}'][type=radio]") is null ? page.Field(name)?.Replace("\r\n", "\n", StringComparison.Ordinal) : null,
    ];
}
