using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.Benchmarks.Caseload;

/// <summary>The columns of a table as the app's own mapping writes them: a column that is added to the mapping is copied without a word here.</summary>
internal sealed class TableColumns
{
    private readonly (IProperty Property, string StoreType)[] _columns;

    public TableColumns(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        _columns = [.. from property in type.GetFlattenedProperties() where property.GetColumnName(table) is not "xmin" select (property, property.GetRelationalTypeMapping().StoreTypeNameBase)];
        Copy = $"copy {table.Name} ({string.Join(", ", _columns.Select(c => $"\"{c.Property.GetColumnName(table)}\""))}) from stdin (format binary)";
    }

    /// <summary>The command that copies them.</summary>
    public string Copy { get; }

    /// <summary>The type that PostgreSQL has for each.</summary>
    public string StoreType(int column) => _columns[column].StoreType;

    /// <summary>What a row holds, as it is kept.</summary>
    public object?[] Read(EntityEntry row)
    {
        var values = new object?[_columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var property = _columns[i].Property;
            var value = row.CurrentValues[property];
            values[i] = property.GetRelationalTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }

        return values;
    }
}
