using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealPlacesAndTimes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is dropped here is encrypted from now on, under keys that a migration does not have.
            migrationBuilder.Sql(
                """
                do $$
                begin
                  if exists (select from provider) or exists (select from organisation where kind = 'Provider') or exists (select from service_provision)
                    or exists (select from hearing) or exists (select from follow_up where next_due_on is not null) then
                    raise exception 'This database holds places or times in clear, which this version only stores encrypted: start with an empty database.';
                  end if;
                end $$;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_service_provision_provider_provider_id_provider_version",
                table: "service_provision");

            migrationBuilder.DropIndex(
                name: "ix_service_provision_provider_id_provider_version",
                table: "service_provision");

            migrationBuilder.DropIndex(
                name: "ix_hearing_case_id_date",
                table: "hearing");

            migrationBuilder.DropColumn(
                name: "provider_id",
                table: "service_provision");

            migrationBuilder.DropColumn(
                name: "provider_version",
                table: "service_provision");

            migrationBuilder.DropColumn(
                name: "date",
                table: "hearing");

            migrationBuilder.DropColumn(
                name: "hour",
                table: "hearing");

            migrationBuilder.DropColumn(
                name: "next_due_on",
                table: "follow_up");

            migrationBuilder.AddColumn<byte[]>(
                name: "seal",
                table: "hearing",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddCheckConstraint(
                name: "ck_service_session_past",
                table: "service_session",
                sql: "scheduled_on <= (recorded_at at time zone 'UTC')::date + 1");

            migrationBuilder.AddCheckConstraint(
                name: "ck_provider_sealed",
                table: "provider",
                sql: "starts_with(name, 'sealed:') and starts_with(safe_contact, 'sealed:')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_organisation_sealed",
                table: "organisation",
                sql: "(kind = 'Provider') = starts_with(name, 'sealed:')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_service_session_past",
                table: "service_session");

            migrationBuilder.DropCheckConstraint(
                name: "ck_provider_sealed",
                table: "provider");

            migrationBuilder.DropCheckConstraint(
                name: "ck_organisation_sealed",
                table: "organisation");

            migrationBuilder.DropColumn(
                name: "seal",
                table: "hearing");

            migrationBuilder.AddColumn<Guid>(
                name: "provider_id",
                table: "service_provision",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<int>(
                name: "provider_version",
                table: "service_provision",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "date",
                table: "hearing",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "hour",
                table: "hearing",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_due_on",
                table: "follow_up",
                type: "date",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_provision_provider_id_provider_version",
                table: "service_provision",
                columns: new[] { "provider_id", "provider_version" });

            migrationBuilder.CreateIndex(
                name: "ix_hearing_case_id_date",
                table: "hearing",
                columns: new[] { "case_id", "date" });

            migrationBuilder.AddForeignKey(
                name: "fk_service_provision_provider_provider_id_provider_version",
                table: "service_provision",
                columns: new[] { "provider_id", "provider_version" },
                principalTable: "provider",
                principalColumns: new[] { "id", "version" },
                onDelete: ReferentialAction.Restrict);
        }
    }
}
