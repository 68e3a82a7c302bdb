using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Benchmarks.Scaffold.Pages;

/// <summary>The same figures for the cases of an office or of one person.</summary>
internal sealed class OfficeFiguresModel(ScaffoldDb db) : ProgrammeModel(db)
{
    private readonly ScaffoldDb _db = db;

    [FromQuery(Name = "who")]
    public Guid StaffId { get; set; }

    public override async Task OnGetAsync()
    {
        var leads = await _db.Staff.AnyAsync(s => s.Id == StaffId && s.Role == "OfficeLead");
        await CountAsync(leads ? _db.Cases.Where(c => _db.StaffOffices.Any(o => o.StaffId == StaffId && o.OfficeId == c.OfficeId))
            : _db.Cases.Where(c => c.Members.Any(m => m.StaffId == StaffId && m.Until == null)));
    }
}
