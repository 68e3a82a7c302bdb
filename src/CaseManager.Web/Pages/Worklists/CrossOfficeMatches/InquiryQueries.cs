using CaseManager.Data.Persistence;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Worklists.CrossOfficeMatches;

/// <summary>
/// A match request as the lead of the receiving office sees it. <paramref name="Reference"/> and <paramref name="CoverName"/> are those of the receiving
/// office; <paramref name="RequestingOffice"/> is null if unknown.
/// </summary>
public sealed record ReceivedInquiry(Inquiry Inquiry, CaseReference Reference, string CoverName, string RequesterName, string? RequestingOffice);

/// <summary>Row security limits the results to the lead of the office that holds the case.</summary>
public static class InquiryQueries
{
    /// <summary>Oldest first.</summary>
    public static IQueryable<ReceivedInquiry> PendingInquiries(this CaseManagerDb db) =>
        db.ToReceivedInquiries(db.Inquiries.Where(i => i.State == InquiryState.Pending));

    public static IQueryable<ReceivedInquiry> InquiryById(this CaseManagerDb db, Guid id) => db.ToReceivedInquiries(db.Inquiries.Where(i => i.Id == id));

    private static IQueryable<ReceivedInquiry> ToReceivedInquiries(this CaseManagerDb db, IQueryable<Inquiry> inquiries) =>
        from inquiry in inquiries.AsNoTracking()
        join opened in db.Cases on inquiry.CaseId equals opened.Id
        join victim in db.Victims on inquiry.VictimId equals victim.Id
        join asker in db.Staff on inquiry.RequestedBy equals asker.Id
        orderby inquiry.RequestedAt, inquiry.Id
        select new ReceivedInquiry(inquiry, opened.Reference, victim.CoverName, asker.Name, asker.Employment!.Organisation!.Name);
}
