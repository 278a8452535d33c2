namespace Onboarding.Core;

/// <summary>For whom a lesson is written, who sees and books a session.</summary>
[Flags]
public enum Audiences
{
    Agents = 1,
    Citizens = 2,
    Both = Agents | Citizens,
}
