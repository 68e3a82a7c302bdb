namespace CaseManager.Demo.Caseload;

/// <summary>Cover names of two words that are no person's name.</summary>
internal static class CoverNames
{
    private static readonly string[] _first =
        ["Amber", "Blue", "Bright", "Calm", "Clear", "Copper", "Early", "Evening", "Far", "Golden", "Green", "High", "Late", "Light", "Long", "Morning", "New",
            "North", "Open", "Quiet", "Red", "Silver", "Slow", "Soft", "South", "Still", "Summer", "Warm", "White", "Wild", "Winter", "Yellow"];

    private static readonly string[] _second =
        ["Alder", "Aspen", "Birch", "Bramble", "Brook", "Cedar", "Clover", "Coral", "Dune", "Ember", "Fern", "Flint", "Gale", "Harbour", "Heather", "Island",
            "Juniper", "Kestrel", "Lark", "Linden", "Maple", "Meadow", "Nettle", "Oak", "Orchard", "Pebble", "Quince", "Reed", "River", "Sorrel", "Thistle",
            "Tide", "Wren", "Yarrow"];

    public static string Generate(RandomSource random) => $"{random.Pick(_first)} {random.Pick(_second)}";
}
