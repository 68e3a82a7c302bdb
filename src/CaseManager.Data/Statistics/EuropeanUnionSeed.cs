using CaseManager.Domain.Statistics;
using Npgsql;
using NpgsqlTypes;

namespace CaseManager.Data.Statistics;

/// <summary>Loads present and former member states of the European Union, by which the database groups citizenships.</summary>
internal static class EuropeanUnionSeed
{
    public static void Add(NpgsqlBatch batch)
    {
        batch.BatchCommands.Add(new("delete from figures.union_member"));
        foreach (var member in UnionMember.All)
        {
            var command = new NpgsqlBatchCommand("insert into figures.union_member (country, joined_on, left_on) values ($1, $2, $3)");
            command.Parameters.Add(new() { Value = member.Country });
            command.Parameters.Add(new() { Value = member.JoinedOn, NpgsqlDbType = NpgsqlDbType.Date });
            command.Parameters.Add(new() { Value = (object?)member.LeftOn ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Date });
            batch.BatchCommands.Add(command);
        }
    }
}
