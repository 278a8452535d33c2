using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Onboarding.Core.People;

namespace Onboarding.Tests.People;

public sealed class FrenchIdentityErrorsTests
{
    public static TheoryData<string> EveryRefusal =>
        [.. typeof(IdentityErrorDescriber).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    [Theory, MemberData(nameof(EveryRefusal))]
    public void Each_of_Identitys_refusals_is_said_in_French(string refusal)
    {
        var (english, french) = (Say(new IdentityErrorDescriber(), refusal), Say(new FrenchIdentityErrors(), refusal));

        typeof(FrenchIdentityErrors).GetMethod(refusal)!.DeclaringType.ShouldBe(typeof(FrenchIdentityErrors));
        french.Code.ShouldBe(english.Code);
        french.Description.ShouldNotBe(english.Description);
        french.Description.ShouldNotContain('\'');
    }

    private static IdentityError Say(IdentityErrorDescriber describer, string refusal)
    {
        var method = typeof(IdentityErrorDescriber).GetMethod(refusal)!;
        object[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)12 : "lea@clairval.example")];
        return (IdentityError)method.Invoke(describer, arguments)!;
    }
}
