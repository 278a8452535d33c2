namespace Onboarding.Core;

/// <summary>Whom a lesson, a course or a session is for: who sees it and may book it.</summary>
[Flags]
public enum Audience
{
    Agents = 1,
    Citizens = 2,
    Both = Agents | Citizens,
}
