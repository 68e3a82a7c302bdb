using System.Collections.Concurrent;

namespace CaseManager.Web.Infrastructure.Files;

/// <summary>Files that took too long to clean. They are not processed again for six hours, so that repeated downloads do not occupy the server.</summary>
public sealed class CostlyFiles(TimeProvider clock)
{
    private static readonly TimeSpan _remembered = TimeSpan.FromHours(6);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _documents = [];

    public bool Contains(Guid documentId) => _documents.TryGetValue(documentId, out var since) && clock.GetUtcNow() - since < _remembered;

    public void Add(Guid documentId)
    {
        var now = clock.GetUtcNow();
        _documents[documentId] = now;
        foreach (var (id, since) in _documents)
        {
            if (now - since >= _remembered)
            {
                _documents.TryRemove(id, out _);
            }
        }
    }
}
