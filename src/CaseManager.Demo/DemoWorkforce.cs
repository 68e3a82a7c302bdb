using CaseManager.Demo.Caseload;
using static CaseManager.Demo.DemoPeople;

namespace CaseManager.Demo;

/// <summary>The demo offices with the staff of their generated cases.</summary>
public static class DemoWorkforce
{
    // Elena is not included: she has no case yet.
    public static Workforce Offices { get; } = new(
        [
            new(Bucharest, Radu, [Ana, Mihai, Cristina, Bogdan], [Irina, Andrada], CasaLumina, [Mihaela, Mirela], BucharestPolice, [Dan], Share: 6),
            new(London, Helen, [Grace, Daniel, Priya], [Owen], HarbourHouse, [Ruth, Jo], MetropolitanPolice, [Tom], Share: 6),
            new(Amsterdam, Pieter, [Sanne, Joost], [Maarten], HuisNoord, [Noor], AmsterdamPolice, [Eva], Share: 4),
            new(Berlin, Katrin, [Jonas, Leyla], [Friederike], HausLinden, [Anke], BerlinPolice, [Sven], Share: 4),
        ],
        Colin);
}
