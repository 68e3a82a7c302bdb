using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    public partial class EventSubjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "subject_id",
                table: "case_event",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "victim_id",
                table: "case_event",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_event_case_id_victim_id",
                table: "case_event",
                columns: new[] { "case_id", "victim_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_case_event_victim_case_id_victim_id",
                table: "case_event",
                columns: new[] { "case_id", "victim_id" },
                principalTable: "victim",
                principalColumns: new[] { "case_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_case_event_victim_case_id_victim_id",
                table: "case_event");

            migrationBuilder.DropIndex(
                name: "ix_case_event_case_id_victim_id",
                table: "case_event");

            migrationBuilder.DropColumn(
                name: "subject_id",
                table: "case_event");

            migrationBuilder.DropColumn(
                name: "victim_id",
                table: "case_event");
        }
    }
}
