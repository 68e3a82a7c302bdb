using System;
using CaseManager.Data.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(CaseManagerDb))]
    [Migration("20261201050452_AccountRequests")]
    public partial class AccountRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop table factor_reset cascade"); // with the function that takes its rows

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "access_granted_at",
                table: "account",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.AddColumn<Guid>(
                name: "invited_by",
                table: "account",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "account_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    role = table.Column<string>(type: "text", nullable: true),
                    organisation_id = table.Column<short>(type: "smallint", nullable: true),
                    office_ids = table.Column<short[]>(type: "smallint[]", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    normalized_email = table.Column<string>(type: "text", nullable: true),
                    verification_method = table.Column<string>(type: "text", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_request_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_request_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_request_staff_requested_by",
                        column: x => x.requested_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_notice_account_request_request_id",
                        column: x => x.request_id,
                        principalTable: "account_request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_account_notice_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_invited_by",
                table: "account",
                column: "invited_by");

            migrationBuilder.CreateIndex(
                name: "ix_account_notice_request_id",
                table: "account_notice",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_notice_unread",
                table: "account_notice",
                column: "staff_id",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_account_notice_unsent",
                table: "account_notice",
                column: "created_at",
                filter: "sent_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_account_request_decided_by",
                table: "account_request",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_account_request_organisation_id",
                table: "account_request",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_request_requested_by",
                table: "account_request",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_account_request_staff_id",
                table: "account_request",
                column: "staff_id");

            migrationBuilder.AddForeignKey(
                name: "fk_account_account_invited_by",
                table: "account",
                column: "invited_by",
                principalTable: "account",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_account_account_invited_by",
                table: "account");

            migrationBuilder.DropTable(
                name: "account_notice");

            migrationBuilder.DropTable(
                name: "account_request");

            migrationBuilder.DropIndex(
                name: "ix_account_invited_by",
                table: "account");

            migrationBuilder.DropColumn(
                name: "access_granted_at",
                table: "account");

            migrationBuilder.DropColumn(
                name: "invited_by",
                table: "account");

            migrationBuilder.CreateTable(
                name: "factor_reset",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verification_method = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_factor_reset", x => x.id);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_requested_by",
                        column: x => x.requested_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_factor_reset_staff_staff_id",
                        column: x => x.staff_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_confirmed_by",
                table: "factor_reset",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_requested_by",
                table: "factor_reset",
                column: "requested_by");

            migrationBuilder.CreateIndex(
                name: "ix_factor_reset_staff_id",
                table: "factor_reset",
                column: "staff_id");
        }
    }
}
