using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Onboarding.Web;

/// <summary>What was done, told once, on the page that follows.</summary>
public static class Notices
{
    private const string Words = "notice";
    private const string State = "notice-state";

    extension(HttpRequest request)
    {
        /// <summary>
        /// Reading an empty memory would send a cookie to everybody, to delete what they never had. What was to be told to somebody
        /// whose sign-in is over is for nobody else.
        /// </summary>
        public bool BringsNotice => request.Cookies.ContainsKey(PlainCookies.Message) && !request.HasSignInEnded;
    }

    extension(ITempDataDictionary memory)
    {
        public void Notify(string words, NoticeState state = NoticeState.Done)
        {
            memory[Words] = words;
            memory[State] = state.ToString();
        }

        public (string Words, NoticeState State)? Notice =>
            memory[Words] is string words ? (words, Enum.Parse<NoticeState>((string)memory[State]!)) : null;
    }
}

public enum NoticeState
{
    Info,
    Done,
    Soon,
    Alert,
}
