using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Inquiries;

/// <summary>
/// A match request as the lead of the receiving office sees it. <paramref name="Reference"/> and <paramref name="CoverName"/> are those of the receiving
/// office; <paramref name="Office"/> is null if unknown.
/// </summary>
public sealed record ReceivedInquiry(Inquiry Inquiry, CaseReference Reference, string CoverName, string Asker, string? Office);

/// <summary>Row security limits the results to the lead of the office that holds the case.</summary>
public static class InquiryQueries
{
    /// <summary>Oldest first.</summary>
    public static IQueryable<ReceivedInquiry> WaitingInquiries(this CaseManagerDb db) =>
        db.Received(db.Inquiries.Where(i => i.State == InquiryState.Waiting));

    public static IQueryable<ReceivedInquiry> InquiryOf(this CaseManagerDb db, Guid id) => db.Received(db.Inquiries.Where(i => i.Id == id));

    private static IQueryable<ReceivedInquiry> Received(this CaseManagerDb db, IQueryable<Inquiry> inquiries) =>
        from inquiry in inquiries.AsNoTracking()
        join opened in db.Cases on inquiry.CaseId equals opened.Id
        join victim in db.Victims on inquiry.VictimId equals victim.Id
        join asker in db.Staff on inquiry.AskedBy equals asker.Id
        orderby inquiry.AskedAt, inquiry.Id
        select new ReceivedInquiry(inquiry, opened.Reference, victim.CoverName, asker.Name, asker.Employment!.Organisation!.Name);
}
