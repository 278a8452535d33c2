namespace Onboarding.Core.Organisation;

/// <summary>Where an agent works, by its name: a commune, or a department of the authority. A right may hold there only.</summary>
public abstract class Workplace(string name)
{
    public const int NameLength = 80;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Name { get; private set; } = name;

    public void Rename(string name) => Name = name;
}
