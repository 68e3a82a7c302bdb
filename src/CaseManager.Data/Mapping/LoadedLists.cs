using System.Linq.Expressions;
using System.Reflection;
using CaseManager.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CaseManager.Data.Mapping;

/// <summary>
/// Which lists of one record EF Core loaded. EF Core reports every Include and every explicit load to the lazy loader of a record, empty or not,
/// tracked or not; this one never loads anything.
/// </summary>
internal sealed class LoadedLists : ILazyLoader, ILoadedLists
{
    private readonly HashSet<string> _loaded = [];

    public bool Contains(string list) => _loaded.Contains(list);

    public bool IsLoaded(object entity, string navigationName = "") => _loaded.Contains(navigationName);

    public void SetLoaded(object entity, string navigationName = "", bool loaded = true) => _ = loaded ? _loaded.Add(navigationName) : _loaded.Remove(navigationName);

    public void Load(object entity, string navigationName = "") => throw new NotSupportedException("Lists are loaded by queries.");

    public Task LoadAsync(object entity, CancellationToken cancellationToken = default, string navigationName = "") => throw new NotSupportedException("Lists are loaded by queries.");

    public void Dispose()
    {
    }

    /// <summary>Has every record with lists told which of them were loaded.</summary>
    public static void AddTo(ModelBuilder builder)
    {
        var member = typeof(RecordWithLists).GetProperty(nameof(LoadedLists), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var type in builder.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(RecordWithLists)) && t.GetNavigations().Any(n => n.IsCollection)))
        {
            var property = type.AddServiceProperty(member, typeof(ILazyLoader));
            property.SetPropertyAccessMode(PropertyAccessMode.Property);
            property.ParameterBinding = new Binding((IPropertyBase)property);
        }
    }

    private sealed class Binding(params IPropertyBase[] properties) : ServiceParameterBinding(typeof(ILazyLoader), typeof(LoadedLists), properties)
    {
        // Asked for a record that code creates and adds: its lists are complete.
        public override Func<MaterializationContext, IEntityType, object, object?> ServiceDelegate => (_, _, _) => null;

        // Asked for a record that a query reads.
        public override Expression BindToParameter(Expression materializationExpression, Expression bindingInfoExpression) => Expression.New(typeof(LoadedLists));

        public override ParameterBinding With(IPropertyBase[] consumedProperties) => new Binding(consumedProperties);
    }
}
