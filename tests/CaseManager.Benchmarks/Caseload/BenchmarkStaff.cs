using System.Globalization;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.SignIn;
using CaseManager.Demo;
using CaseManager.Demo.Caseload;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>Offices and staff; their number grows with the caseload, so that cases per person stay realistic.</summary>
internal sealed class BenchmarkStaff
{
    private const int CasesOfOffice = 2000;
    private const int CasesOfCaseworker = 85;
    private const int CasesOfSpecialist = 250;
    private const int ManagersOfProgramme = 4;

    private static readonly (string City, string Country, string TimeZone)[] _cities =
    [
        ("Bucharest", "RO", "Europe/Bucharest"), ("London", "GB", "Europe/London"), ("Amsterdam", "NL", "Europe/Amsterdam"), ("Berlin", "DE", "Europe/Berlin"),
        ("Warsaw", "PL", "Europe/Warsaw"), ("Budapest", "HU", "Europe/Budapest"), ("Sofia", "BG", "Europe/Sofia"),
    ];

    private readonly RandomSource _random;

    public BenchmarkStaff(int cases, RandomSource random)
    {
        _random = random;
        var offices = (cases + CasesOfOffice - 1) / CasesOfOffice;
        Offices = [.. Enumerable.Range(0, offices).Select(number => NewOffice(number, (cases + offices - 1) / offices))];
        Officer = Hire(Role.DataProtectionOfficer, Offices[0].Organisation);
        Administrator = Hire(Role.Administrator, Offices[0].Organisation);
        Managers = Several(Role.ProgrammeManager, Offices[0].Organisation, ManagersOfProgramme);
    }

    public IReadOnlyList<Office> Offices { get; }

    /// <summary>Data protection officer: reads the audit log but no cases.</summary>
    public Staff Officer { get; }

    /// <summary>Manages accounts and outcome instruments.</summary>
    public Staff Administrator { get; }

    /// <summary>Programme managers: read statistics but no cases.</summary>
    public IReadOnlyList<Staff> Managers { get; }

    public IEnumerable<Staff> Everyone => [.. Offices.SelectMany(o => o.Everyone), Officer, Administrator, .. Managers];

    /// <summary>Staff to whom the generated cases are assigned.</summary>
    public Workforce Workforce => new(Offices, Administrator);

    /// <summary>Adds everyone with an account and an authenticator app, as of the given moment.</summary>
    public void AddTo(CaseManagerDb db, DateTimeOffset startedOn)
    {
        var hash = new PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = AccessServices.Iterations })).HashPassword(new(),
            AppAccounts.Password);
        db.AddRange(db.ProviderNames!.SealProviders(Offices.SelectMany(o => o.Organisations)));
        db.AddRange(Everyone);
        foreach (var person in Everyone)
        {
            var factor = db.Add(SecondFactor.Create(person.Id, AppAccounts.DeriveKey(person.Id)));
            factor.Property(f => f.ConfirmedAt).CurrentValue = startedOn;
            db.Add(AppAccounts.CreateAccount(person, hash));
        }
    }

    private Office NewOffice(int number, int cases)
    {
        var (city, country, zone) = _cities[number % _cities.Length];
        var name = string.Create(CultureInfo.InvariantCulture, $"{city}{(number < _cities.Length ? "" : $" {(number / _cities.Length) + 1}")}");
        var office = Organisation(0, name, OrganisationKind.Office);
        var shelter = Organisation(10_000, $"{name} House", OrganisationKind.Provider);
        var police = Organisation(20_000, $"{name} Police", OrganisationKind.PoliceAgency);
        return new(
            office, Hire(Role.OfficeLead, office), Several(Role.Caseworker, office, cases / CasesOfCaseworker),
            Several(Role.LegalOfficer, office, cases / CasesOfSpecialist),
            shelter, Several(Role.AftercareWorker, shelter, cases / CasesOfSpecialist), police, Several(Role.PoliceLiaison, police, cases / CasesOfSpecialist));

        Organisation Organisation(int after, string called, OrganisationKind kind) =>
            Domain.Access.Organisation.Create(new((short)(after + number + 1)), called, kind, country, zone);
    }

    private List<Staff> Several(Role role, Organisation organisation, int count) =>
        [.. Enumerable.Range(0, Math.Max(1, count)).Select(_ => Hire(role, organisation))];

    private Staff Hire(Role role, Organisation organisation)
    {
        var background = _random.Pick(SurvivorNames.Backgrounds);
        return Staff.Create(StaffId.New(), $"{_random.Pick(background.FemaleNames)} {_random.Pick(background.Surnames)}", role, organisation);
    }
}
