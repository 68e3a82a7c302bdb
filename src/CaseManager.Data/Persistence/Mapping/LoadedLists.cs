using System.Linq.Expressions;
using System.Reflection;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseManager.Data.Persistence.Mapping;

/// <summary>
/// Tracks which lists of a record EF Core has loaded. EF Core reports each Include and explicit load to the record's lazy loader, even if empty
/// or untracked; this loader never loads anything.
/// </summary>
internal sealed class LoadedLists : ILazyLoader, ILoadedLists
{
    private readonly HashSet<string> _loaded = [];

    public bool Contains(string list) => _loaded.Contains(list);

    public bool IsLoaded(object entity, string navigationName = "") => _loaded.Contains(navigationName);

    public void SetLoaded(object entity, string navigationName = "", bool loaded = true) =>
        _ = loaded ? _loaded.Add(navigationName) : _loaded.Remove(navigationName);

    public void Load(object entity, string navigationName = "") => throw new NotSupportedException("Lists are loaded by queries.");

    public Task LoadAsync(object entity, CancellationToken cancellationToken = default, string navigationName = "") =>
        throw new NotSupportedException("Lists are loaded by queries.");

    public void Dispose()
    {
    }

    /// <summary>Registers this service on every record with lists.</summary>
    public static void AddTo(ModelBuilder builder)
    {
        var member = typeof(RecordWithLists).GetProperty(nameof(LoadedLists), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var type in builder.Model.GetEntityTypes()
            .Where(t => t.ClrType.IsSubclassOf(typeof(RecordWithLists)) && t.GetNavigations().Any(n => n.IsCollection)))
        {
            var property = type.AddServiceProperty(member, typeof(ILazyLoader));
            property.SetPropertyAccessMode(PropertyAccessMode.Property);
            property.ParameterBinding = new Binding((IPropertyBase)property);
        }
    }

    private sealed class Binding(params IPropertyBase[] properties) : ServiceParameterBinding(typeof(ILazyLoader), typeof(LoadedLists), properties)
    {
        // A record created by code needs no tracker, because its lists are complete.
        public override Func<MaterializationContext, IEntityType, object, object?> ServiceDelegate => (_, _, _) => null;

        // A record read by a query gets its own tracker.
        public override Expression BindToParameter(Expression materializationExpression, Expression bindingInfoExpression) =>
            Expression.New(typeof(LoadedLists));

        public override ParameterBinding With(IPropertyBase[] consumedProperties) => new Binding(consumedProperties);
    }
}
