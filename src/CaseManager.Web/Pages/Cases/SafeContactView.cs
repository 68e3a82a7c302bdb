using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases;

/// <summary>How the survivor may be reached, for the banner above everything else.</summary>
/// <param name="Case">Whose case.</param>
/// <param name="CoverName">Who is to be reached.</param>
/// <param name="Contact">The rule, opened; null where the reader goes through the lead, as in every case.</param>
public sealed record SafeContactView(CaseHead Case, string CoverName, SafeContact? Contact)
{
    public SafeContactRule? Rule => Contact?.Content;

    /// <summary>The rule in a line: by which way, and when.</summary>
    public string Headline(Texts texts) => Rule switch
    {
        null => texts["cases.contact.through", CoverName, Case.ReachThrough],
        { Channels.IsGiven: false } => texts["cases.contact.open", CoverName],
        { Hours.IsGiven: true } rule => texts["cases.contact.how.when", texts.Say(rule.Channels).Text, rule.Hours.Value],
        var rule => texts["cases.contact.how", texts.Say(rule.Channels).Text],
    };

    /// <summary>What to heed, below it.</summary>
    public string Detail(Texts texts) => Rule switch
    {
        null => texts["cases.contact.through.detail"],
        { Channels.IsGiven: false } => texts["cases.contact.open.detail"],
        { WhatToSay.IsGiven: true } rule => texts["cases.contact.say", rule.WhatToSay.Value, texts.Date(Contact!.AgreedOn)],
        _ => texts["cases.contact.checked", texts.Date(Contact!.AgreedOn)],
    };
}
