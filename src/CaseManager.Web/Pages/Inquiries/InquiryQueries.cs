using CaseManager.Data;
using CaseManager.Domain.Cases;
using CaseManager.Domain.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Pages.Inquiries;

/// <summary>An inquiry as the lead of the office that holds the case reads it.</summary>
/// <param name="Inquiry">The inquiry.</param>
/// <param name="Reference">The case of theirs.</param>
/// <param name="CoverName">The person of theirs, as everyone knows them.</param>
/// <param name="Asker">Who asks, by name.</param>
/// <param name="Office">For which office they work; null where that is not known.</param>
public sealed record ReceivedInquiry(Inquiry Inquiry, CaseReference Reference, string CoverName, string Asker, string? Office);

/// <summary>What the pages about inquiries ask. The database shows them to the lead of the office that holds the case, and to no one else.</summary>
public static class InquiryQueries
{
    /// <summary>Those that wait, the oldest first.</summary>
    public static IQueryable<ReceivedInquiry> WaitingInquiries(this CaseManagerDb db) =>
        db.Received(db.Inquiries.Where(i => i.State == InquiryState.Waiting));

    /// <summary>One of them.</summary>
    public static IQueryable<ReceivedInquiry> InquiryOf(this CaseManagerDb db, Guid id) => db.Received(db.Inquiries.Where(i => i.Id == id));

    private static IQueryable<ReceivedInquiry> Received(this CaseManagerDb db, IQueryable<Inquiry> inquiries) =>
        from inquiry in inquiries.AsNoTracking()
        join opened in db.Cases on inquiry.CaseId equals opened.Id
        join victim in db.Victims on inquiry.VictimId equals victim.Id
        join asker in db.Staff on inquiry.AskedBy equals asker.Id
        orderby inquiry.AskedAt, inquiry.Id
        select new ReceivedInquiry(inquiry, opened.Reference, victim.CoverName, asker.Name, asker.Employment!.Organisation!.Name);
}
