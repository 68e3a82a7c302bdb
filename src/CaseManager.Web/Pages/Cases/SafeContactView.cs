using CaseManager.Domain.People;

namespace CaseManager.Web.Pages.Cases;

/// <summary>
/// Safe contact for the banner. <paramref name="Contact"/> is null if the caller's role must go through the lead: the banner then reads the same in every case.
/// </summary>
public sealed record SafeContactView(CaseHeader Case, string CoverName, SafeContact? Contact)
{
    public SafeContactRule? Rule => Contact?.Content;

    /// <summary>Channel and time of contact.</summary>
    public string GetHeadline(TextLocalizer texts) => Rule switch
    {
        null => texts["cases.contact.intermediary", CoverName, Case.ContactName],
        { Channels.HasValue: false } => texts["cases.contact.unknown", CoverName],
        { Hours.HasValue: true } rule => texts["cases.contact.methodsAndTimes", texts.Format(rule.Channels).Text, rule.Hours.Value],
        var rule => texts["cases.contact.methods", texts.Format(rule.Channels).Text],
    };

    public string GetDetail(TextLocalizer texts) => Rule switch
    {
        null => texts["cases.contact.intermediary.detail"],
        { Channels.HasValue: false } => texts["cases.contact.unknown.detail"],
        { WhatToSay.HasValue: true } rule => texts["cases.contact.message", rule.WhatToSay.Value, texts.FormatDate(Contact!.AgreedOn)],
        _ => texts["cases.contact.checked", texts.FormatDate(Contact!.AgreedOn)],
    };
}
