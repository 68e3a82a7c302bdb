using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CaseManager.Demo.Caseload;

/// <summary>The columns of a table, taken from the app's EF Core model, so that a new column is copied without a change here.</summary>
internal sealed class TableColumns
{
    private readonly (IProperty Property, string StoreType)[] _columns;

    public TableColumns(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        _columns = [.. from property in type.GetFlattenedProperties() where property.GetColumnName(table) is not "xmin" select (property,
            property.GetRelationalTypeMapping().StoreTypeNameBase)];
        CopyCommand = $"copy {table.Name} ({string.Join(", ", _columns.Select(c => $"\"{c.Property.GetColumnName(table)}\""))}) from stdin (format binary)";
    }

    public string CopyCommand { get; }

    /// <summary>PostgreSQL type of a column.</summary>
    public string GetStoreType(int column) => _columns[column].StoreType;

    /// <summary>The values of a row as stored in the database.</summary>
    public object?[] ReadValues(EntityEntry row)
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
