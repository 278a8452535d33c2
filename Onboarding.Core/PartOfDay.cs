namespace Onboarding.Core;

public enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}

public static class PartsOfDay
{
    public static PartOfDay At(TimeOnly start) => start.Hour switch
    {
        < 12 => PartOfDay.Morning,
        < 18 => PartOfDay.Afternoon,
        _ => PartOfDay.Evening,
    };
}
