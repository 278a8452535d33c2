using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Onboarding.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstStart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchName",
                table: "People",
                type: "TEXT",
                maxLength: 240,
                nullable: false,
                defaultValue: "");

            // Accents stay until the person is next renamed: neither database can fold them
            migrationBuilder.Sql("UPDATE \"People\" SET \"SearchName\" = lower(\"Name\")");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Communes_CommuneId",
                table: "Grants");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Departments_DepartmentId",
                table: "Grants");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Communes_CommuneId",
                table: "People");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Departments_DepartmentId",
                table: "People");

            migrationBuilder.DropForeignKey(
                name: "FK_Rooms_Venues_VenueId",
                table: "Rooms");

            migrationBuilder.DropIndex(
                name: "IX_Rooms_VenueId",
                table: "Rooms");

            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "Venues",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "Venues",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsCyberBase",
                table: "Venues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "DisabledAt",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccountLinks",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretDigest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountLinks", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_AccountLinks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DigestKeyMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestKeyMarks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_VenueId_Name",
                table: "Rooms",
                columns: new[] { "VenueId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_SearchName_NormalizedEmail",
                table: "People",
                columns: new[] { "SearchName", "NormalizedEmail" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountLinks_SecretDigest",
                table: "AccountLinks",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Communes_CommuneId",
                table: "Grants",
                column: "CommuneId",
                principalTable: "Communes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Departments_DepartmentId",
                table: "Grants",
                column: "DepartmentId",
                principalTable: "Departments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_People_Communes_CommuneId",
                table: "People",
                column: "CommuneId",
                principalTable: "Communes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_People_Departments_DepartmentId",
                table: "People",
                column: "DepartmentId",
                principalTable: "Departments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Rooms_Venues_VenueId",
                table: "Rooms",
                column: "VenueId",
                principalTable: "Venues",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Communes_CommuneId",
                table: "Grants");

            migrationBuilder.DropForeignKey(
                name: "FK_Grants_Departments_DepartmentId",
                table: "Grants");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Communes_CommuneId",
                table: "People");

            migrationBuilder.DropForeignKey(
                name: "FK_People_Departments_DepartmentId",
                table: "People");

            migrationBuilder.DropForeignKey(
                name: "FK_Rooms_Venues_VenueId",
                table: "Rooms");

            migrationBuilder.DropTable(
                name: "AccountLinks");

            migrationBuilder.DropTable(
                name: "DigestKeyMarks");

            migrationBuilder.DropIndex(
                name: "IX_Rooms_VenueId_Name",
                table: "Rooms");

            migrationBuilder.DropIndex(
                name: "IX_People_SearchName_NormalizedEmail",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Access",
                table: "Venues");

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "Venues");

            migrationBuilder.DropColumn(
                name: "IsCyberBase",
                table: "Venues");

            migrationBuilder.DropColumn(
                name: "DisabledAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "SearchName",
                table: "People");

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_VenueId",
                table: "Rooms",
                column: "VenueId");

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Communes_CommuneId",
                table: "Grants",
                column: "CommuneId",
                principalTable: "Communes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Grants_Departments_DepartmentId",
                table: "Grants",
                column: "DepartmentId",
                principalTable: "Departments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_People_Communes_CommuneId",
                table: "People",
                column: "CommuneId",
                principalTable: "Communes",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_People_Departments_DepartmentId",
                table: "People",
                column: "DepartmentId",
                principalTable: "Departments",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "FK_Rooms_Venues_VenueId",
                table: "Rooms",
                column: "VenueId",
                principalTable: "Venues",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
