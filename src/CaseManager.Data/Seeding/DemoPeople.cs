using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CaseManager.Domain;
using CaseManager.Domain.Access;

namespace CaseManager.Data.Seeding;

/// <summary>The invented offices and people of the demo. None is a real person.</summary>
public static class DemoPeople
{
    /// <summary>The password of every demo account. They exist in private databases only.</summary>
    public const string Password = "one-quiet-step-at-a-time";

    private static readonly ConcurrentDictionary<StaffId, string> _emails = [];

    /// <summary>The office in Bucharest.</summary>
    public static Organisation Bucharest { get; } = Organisation.Create(new(1), "Bucharest", OrganisationKind.Office, "RO", "Europe/Bucharest");

    /// <summary>The office in London.</summary>
    public static Organisation London { get; } = Organisation.Create(new(2), "London", OrganisationKind.Office, "GB", "Europe/London");

    /// <summary>The office in Amsterdam.</summary>
    public static Organisation Amsterdam { get; } = Organisation.Create(new(3), "Amsterdam", OrganisationKind.Office, "NL", "Europe/Amsterdam");

    /// <summary>The office in Berlin.</summary>
    public static Organisation Berlin { get; } = Organisation.Create(new(4), "Berlin", OrganisationKind.Office, "DE", "Europe/Berlin");

    /// <summary>A police force in London.</summary>
    public static Organisation MetropolitanPolice { get; } = Organisation.Create(new(20), "Metropolitan Police", OrganisationKind.PoliceAgency, "GB", "Europe/London");

    /// <summary>The police in Bucharest.</summary>
    public static Organisation BucharestPolice { get; } = Organisation.Create(new(21), "Bucharest Police", OrganisationKind.PoliceAgency, "RO", "Europe/Bucharest");

    /// <summary>A provider of housing and counselling in London.</summary>
    public static Organisation HarbourHouse { get; } = Organisation.Create(new(31), "Harbour House", OrganisationKind.Provider, "GB", "Europe/London");

    /// <summary>A shelter in Romania.</summary>
    public static Organisation CasaLumina { get; } = Organisation.Create(new(30), "Casa Lumina", OrganisationKind.Provider, "RO", "Europe/Bucharest");

    /// <summary>Caseworker in Bucharest, Antonia's lead.</summary>
    public static Staff Ana { get; } = NewPerson("Ana Dumitru", "ana", Role.Caseworker, Bucharest);

    /// <summary>Caseworker in Bucharest.</summary>
    public static Staff Mihai { get; } = NewPerson("Mihai Popescu", "mihai", Role.Caseworker, Bucharest);

    /// <summary>Caseworker in Bucharest, new and with no case yet.</summary>
    public static Staff Elena { get; } = NewPerson("Elena Pop", "elena", Role.Caseworker, Bucharest);

    /// <summary>Lead of the office in Bucharest.</summary>
    public static Staff Radu { get; } = NewPerson("Radu Ionescu", "radu", Role.OfficeLead, Bucharest);

    /// <summary>Lawyer in Bucharest.</summary>
    public static Staff Irina { get; } = NewPerson("Irina Stan", "irina", Role.LegalOfficer, Bucharest);

    /// <summary>Aftercare worker at Casa Lumina.</summary>
    public static Staff Mihaela { get; } = NewPerson("Mihaela Rusu", "mihaela", Role.AftercareWorker, CasaLumina);

    /// <summary>Police liaison at the Metropolitan Police.</summary>
    public static Staff Tom { get; } = NewPerson("Tom Hargreave", "tom", Role.PoliceLiaison, MetropolitanPolice);

    /// <summary>Caseworker in London.</summary>
    public static Staff Grace { get; } = NewPerson("Grace Osei", "grace", Role.Caseworker, London);

    /// <summary>Lead of the office in London.</summary>
    public static Staff Helen { get; } = NewPerson("Helen Marsh", "helen", Role.OfficeLead, London);

    /// <summary>Caseworker in Amsterdam.</summary>
    public static Staff Sanne { get; } = NewPerson("Sanne de Vries", "sanne", Role.Caseworker, Amsterdam);

    /// <summary>Caseworker in Berlin.</summary>
    public static Staff Jonas { get; } = NewPerson("Jonas Weber", "jonas", Role.Caseworker, Berlin);

    /// <summary>Caseworker in Bucharest.</summary>
    public static Staff Cristina { get; } = NewPerson("Cristina Marin", "cristina", Role.Caseworker, Bucharest);

    /// <summary>Police liaison in Bucharest.</summary>
    public static Staff Dan { get; } = NewPerson("Dan Stoica", "dan", Role.PoliceLiaison, BucharestPolice);

    /// <summary>Caseworker in London.</summary>
    public static Staff Daniel { get; } = NewPerson("Daniel Boateng", "daniel", Role.Caseworker, London);

    /// <summary>Lawyer in London.</summary>
    public static Staff Owen { get; } = NewPerson("Owen Price", "owen", Role.LegalOfficer, London);

    /// <summary>Aftercare worker at Harbour House.</summary>
    public static Staff Ruth { get; } = NewPerson("Ruth Cole", "ruth", Role.AftercareWorker, HarbourHouse);

    /// <summary>Lead of the office in Amsterdam.</summary>
    public static Staff Pieter { get; } = NewPerson("Pieter Bakker", "pieter", Role.OfficeLead, Amsterdam);

    /// <summary>Caseworker in Berlin.</summary>
    public static Staff Leyla { get; } = NewPerson("Leyla Aydin", "leyla", Role.Caseworker, Berlin);

    /// <summary>Lead of the office in Berlin.</summary>
    public static Staff Katrin { get; } = NewPerson("Katrin Vogel", "katrin", Role.OfficeLead, Berlin);

    /// <summary>Programme manager, in Bucharest: reads numbers, and sees no case.</summary>
    public static Staff Petra { get; } = NewPerson("Petra Novak", "petra", Role.ProgrammeManager, Bucharest);

    /// <summary>Data protection officer, in Bucharest.</summary>
    public static Staff Vera { get; } = NewPerson("Vera Munteanu", "vera", Role.DataProtectionOfficer, Bucharest);

    /// <summary>Administrator, in London: sees no case.</summary>
    public static Staff Colin { get; } = NewPerson("Colin Reid", "colin", Role.Administrator, London);

    /// <summary>Administrator, in Bucharest: sees no case.</summary>
    public static Staff Ioana { get; } = NewPerson("Ioana Petrescu", "ioana", Role.Administrator, Bucharest);

    /// <summary>The organisations.</summary>
    public static IReadOnlyList<Organisation> Organisations => [Bucharest, London, Amsterdam, Berlin, MetropolitanPolice, BucharestPolice, CasaLumina, HarbourHouse];

    /// <summary>The people of the told stories.</summary>
    public static IReadOnlyList<Staff> Everyone => [Ana, Mihai, Elena, Radu, Irina, Mihaela, Tom, Grace, Helen, Sanne, Jonas, Petra, Vera, Colin, Ioana];

    /// <summary>Those who work on the other cases of the demo besides.</summary>
    public static IReadOnlyList<Staff> Others => [Cristina, Dan, Daniel, Owen, Ruth, Pieter, Leyla, Katrin];

    /// <summary>What someone signs in with.</summary>
    public static string EmailOf(Staff staff) => _emails[staff.Id];

    /// <summary>The office or body that someone works for.</summary>
    public static Organisation OrganisationOf(Staff staff) => Organisations.Single(o => o.Id == staff.Employment!.OrganisationId);

    /// <summary>Invents a person. The id follows from the mailbox, so that a demo database fits any process.</summary>
    public static Staff NewPerson(string name, string mailbox, Role role, Organisation organisation)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(mailbox)).AsSpan(0, 16));
        var person = Staff.Create(new(id), name, role, organisation);
        _emails[person.Id] = $"{mailbox}@casemanager.example";
        return person;
    }
}
