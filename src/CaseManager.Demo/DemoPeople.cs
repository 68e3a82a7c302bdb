using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Demo;

/// <summary>Invented offices and people of the demo; none is real.</summary>
public static class DemoPeople
{
    /// <summary>Password of every demo account. Demo accounts exist in private databases only.</summary>
    public const string Password = "one-quiet-step-at-a-time";

    private static readonly ConcurrentDictionary<StaffId, string> _emails = [];

    public static Organisation Bucharest { get; } = Organisation.Create(new(1), "Bucharest", OrganisationKind.Office, "RO", "Europe/Bucharest");

    public static Organisation London { get; } = Organisation.Create(new(2), "London", OrganisationKind.Office, "GB", "Europe/London");

    public static Organisation Amsterdam { get; } = Organisation.Create(new(3), "Amsterdam", OrganisationKind.Office, "NL", "Europe/Amsterdam");

    public static Organisation Berlin { get; } = Organisation.Create(new(4), "Berlin", OrganisationKind.Office, "DE", "Europe/Berlin");

    public static Organisation MetropolitanPolice { get; } = Organisation.Create(new(20), "Metropolitan Police", OrganisationKind.PoliceAgency, "GB",
        "Europe/London");

    public static Organisation BucharestPolice { get; } = Organisation.Create(new(21), "Bucharest Police", OrganisationKind.PoliceAgency, "RO",
        "Europe/Bucharest");

    /// <summary>Provides housing and counselling.</summary>
    public static Organisation HarbourHouse { get; } = Organisation.Create(new(31), "Harbour House", OrganisationKind.Provider, "GB", "Europe/London");

    /// <summary>A shelter.</summary>
    public static Organisation CasaLumina { get; } = Organisation.Create(new(30), "Casa Lumina", OrganisationKind.Provider, "RO", "Europe/Bucharest");

    public static Organisation AmsterdamPolice { get; } = Organisation.Create(new(22), "Amsterdam Police", OrganisationKind.PoliceAgency, "NL",
        "Europe/Amsterdam");

    public static Organisation BerlinPolice { get; } = Organisation.Create(new(23), "Berlin Police", OrganisationKind.PoliceAgency, "DE", "Europe/Berlin");

    /// <summary>A shelter.</summary>
    public static Organisation HuisNoord { get; } = Organisation.Create(new(32), "Huis Noord", OrganisationKind.Provider, "NL", "Europe/Amsterdam");

    /// <summary>A shelter.</summary>
    public static Organisation HausLinden { get; } = Organisation.Create(new(33), "Haus Linden", OrganisationKind.Provider, "DE", "Europe/Berlin");

    /// <summary>Case lead of Antonia's case.</summary>
    public static Staff Ana { get; } = CreateStaff("Ana Dumitru", "ana", Role.Caseworker, Bucharest);

    public static Staff Mihai { get; } = CreateStaff("Mihai Popescu", "mihai", Role.Caseworker, Bucharest);

    /// <summary>Has no case yet.</summary>
    public static Staff Elena { get; } = CreateStaff("Elena Pop", "elena", Role.Caseworker, Bucharest);

    public static Staff Radu { get; } = CreateStaff("Radu Ionescu", "radu", Role.OfficeLead, Bucharest);

    public static Staff Irina { get; } = CreateStaff("Irina Stan", "irina", Role.LegalOfficer, Bucharest);

    public static Staff Mihaela { get; } = CreateStaff("Mihaela Rusu", "mihaela", Role.AftercareWorker, CasaLumina);

    public static Staff Tom { get; } = CreateStaff("Tom Hargreave", "tom", Role.PoliceLiaison, MetropolitanPolice);

    public static Staff Grace { get; } = CreateStaff("Grace Osei", "grace", Role.Caseworker, London);

    public static Staff Helen { get; } = CreateStaff("Helen Marsh", "helen", Role.OfficeLead, London);

    public static Staff Sanne { get; } = CreateStaff("Sanne de Vries", "sanne", Role.Caseworker, Amsterdam);

    public static Staff Jonas { get; } = CreateStaff("Jonas Weber", "jonas", Role.Caseworker, Berlin);

    public static Staff Cristina { get; } = CreateStaff("Cristina Marin", "cristina", Role.Caseworker, Bucharest);

    public static Staff Dan { get; } = CreateStaff("Dan Stoica", "dan", Role.PoliceLiaison, BucharestPolice);

    public static Staff Daniel { get; } = CreateStaff("Daniel Boateng", "daniel", Role.Caseworker, London);

    public static Staff Owen { get; } = CreateStaff("Owen Price", "owen", Role.LegalOfficer, London);

    public static Staff Ruth { get; } = CreateStaff("Ruth Cole", "ruth", Role.AftercareWorker, HarbourHouse);

    public static Staff Pieter { get; } = CreateStaff("Pieter Bakker", "pieter", Role.OfficeLead, Amsterdam);

    public static Staff Leyla { get; } = CreateStaff("Leyla Aydin", "leyla", Role.Caseworker, Berlin);

    public static Staff Katrin { get; } = CreateStaff("Katrin Vogel", "katrin", Role.OfficeLead, Berlin);

    public static Staff Bogdan { get; } = CreateStaff("Bogdan Ene", "bogdan", Role.Caseworker, Bucharest);

    public static Staff Andrada { get; } = CreateStaff("Andrada Luca", "andrada", Role.LegalOfficer, Bucharest);

    public static Staff Mirela { get; } = CreateStaff("Mirela Toma", "mirela", Role.AftercareWorker, CasaLumina);

    public static Staff Priya { get; } = CreateStaff("Priya Nair", "priya", Role.Caseworker, London);

    public static Staff Jo { get; } = CreateStaff("Jo Whitfield", "jo", Role.AftercareWorker, HarbourHouse);

    public static Staff Joost { get; } = CreateStaff("Joost Visser", "joost", Role.Caseworker, Amsterdam);

    public static Staff Maarten { get; } = CreateStaff("Maarten Kuipers", "maarten", Role.LegalOfficer, Amsterdam);

    public static Staff Noor { get; } = CreateStaff("Noor Bakkali", "noor", Role.AftercareWorker, HuisNoord);

    public static Staff Eva { get; } = CreateStaff("Eva Jansen", "eva", Role.PoliceLiaison, AmsterdamPolice);

    public static Staff Friederike { get; } = CreateStaff("Friederike Sommer", "friederike", Role.LegalOfficer, Berlin);

    public static Staff Anke { get; } = CreateStaff("Anke Brandt", "anke", Role.AftercareWorker, HausLinden);

    public static Staff Sven { get; } = CreateStaff("Sven Krause", "sven", Role.PoliceLiaison, BerlinPolice);

    public static Staff Petra { get; } = CreateStaff("Petra Novak", "petra", Role.ProgrammeManager, Bucharest);

    public static Staff Vera { get; } = CreateStaff("Vera Munteanu", "vera", Role.DataProtectionOfficer, Bucharest);

    public static Staff Colin { get; } = CreateStaff("Colin Reid", "colin", Role.Administrator, London);

    public static Staff Ioana { get; } = CreateStaff("Ioana Petrescu", "ioana", Role.Administrator, Bucharest);

    /// <summary>The organisations of the demo stories.</summary>
    public static IReadOnlyList<Organisation> Organisations =>
        [Bucharest, London, Amsterdam, Berlin, MetropolitanPolice, BucharestPolice, CasaLumina, HarbourHouse];

    /// <summary>Additional organisations of the generated cases.</summary>
    public static IReadOnlyList<Organisation> OtherOrganisations => [AmsterdamPolice, BerlinPolice, HuisNoord, HausLinden];

    /// <summary>The staff of the demo stories.</summary>
    public static IReadOnlyList<Staff> StoryStaff => [Ana, Mihai, Elena, Radu, Irina, Mihaela, Tom, Grace, Helen, Sanne, Jonas, Petra, Vera, Colin, Ioana];

    /// <summary>Additional staff of the generated cases.</summary>
    public static IReadOnlyList<Staff> AdditionalStaff =>
    [
        Cristina, Dan, Daniel, Owen, Ruth, Pieter, Leyla, Katrin, Bogdan, Andrada, Mirela, Priya, Jo, Joost, Maarten, Noor, Eva, Friederike, Anke, Sven,
    ];

    public static string GetEmail(Staff staff) => _emails[staff.Id];

    public static Organisation GetOrganisation(Staff staff) => Organisations.Concat(OtherOrganisations).Single(o => o.Id == staff.Employment!.OrganisationId);

    /// <summary>Invents a person. The id derives from the mailbox, so that a demo database works with every process.</summary>
    public static Staff CreateStaff(string name, string mailbox, Role role, Organisation organisation)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(mailbox)).AsSpan(0, 16));
        var person = Staff.Create(new(id), name, role, organisation);
        _emails[person.Id] = $"{mailbox}@casemanager.example";
        return person;
    }
}
