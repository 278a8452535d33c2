/// <summary>Named and placed as the runtime asks: being found is all that it is for.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
    }
}
