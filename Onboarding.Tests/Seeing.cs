namespace Onboarding.Tests;

/// <summary>What a test says of the page before it.</summary>
public static class Seeing
{
    extension(Browser browser)
    {
        public Browser Sees(string text)
        {
            browser.Text.ShouldContain(Browser.Plain(text));
            return browser;
        }

        public Browser SeesNot(string text)
        {
            browser.Text.ShouldNotContain(Browser.Plain(text));
            return browser;
        }
    }
}
