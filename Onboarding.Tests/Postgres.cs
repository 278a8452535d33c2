using Onboarding.Tests;

[assembly: AssemblyFixture(typeof(Postgres))]

namespace Onboarding.Tests;

/// <summary>One server for the whole run; without the program, whoever asks it for a database is skipped.</summary>
public sealed class Postgres() : PostgresServer(isDurable: false), IAsyncLifetime
{
    public ValueTask InitializeAsync()
    {
        if (IsInstalled) Start();
        return ValueTask.CompletedTask;
    }

    public override Task<string> NewDatabase()
    {
        Tool.Need("initdb");
        return base.NewDatabase();
    }
}
