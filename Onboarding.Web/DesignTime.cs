using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Onboarding.Core.Data;
using Onboarding.Core.People;

namespace Onboarding.Web;

// Identity maps its schema from the application's options: without them the tools would silently build its first version

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite().UseApplicationServiceProvider(DesignTime.Options).Options);
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql().UseApplicationServiceProvider(DesignTime.Options).Options);
}

file static class DesignTime
{
    public static readonly IServiceProvider Options = Build();

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddAccounts();
        return services.BuildServiceProvider();
    }
}
