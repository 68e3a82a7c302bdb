using CaseManager.Domain.Victims;

namespace CaseManager.Web.Pages.Cases;

/// <summary>
/// Safe contact for the banner. <paramref name="Contact"/> is null if the caller's role must go through the lead: the banner then reads the same in every case.
/// </summary>
public sealed record SafeContactView(CaseHead Case, string CoverName, SafeContact? Contact)
{
    public SafeContactRule? Rule => Contact?.Content;

    /// <summary>Channel and time of contact.</summary>
    public string Headline(Texts texts) => Rule switch
    {
        null => texts["cases.contact.through", CoverName, Case.ReachThrough],
        { Channels.IsGiven: false } => texts["cases.contact.open", CoverName],
        { Hours.IsGiven: true } rule => texts["cases.contact.how.when", texts.Say(rule.Channels).Text, rule.Hours.Value],
        var rule => texts["cases.contact.how", texts.Say(rule.Channels).Text],
    };

    public string Detail(Texts texts) => Rule switch
    {
        null => texts["cases.contact.through.detail"],
        { Channels.IsGiven: false } => texts["cases.contact.open.detail"],
        { WhatToSay.IsGiven: true } rule => texts["cases.contact.say", rule.WhatToSay.Value, texts.Date(Contact!.AgreedOn)],
        _ => texts["cases.contact.checked", texts.Date(Contact!.AgreedOn)],
    };
}
