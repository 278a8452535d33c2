namespace Onboarding.Core.People;

/// <summary>A citizen has no account and so no role.</summary>
public enum Role
{
    Agent,
    Trainer,
    Manager,
    HumanResources,
    Administrator,
    Dpo,
}
