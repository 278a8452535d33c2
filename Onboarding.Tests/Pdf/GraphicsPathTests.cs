using Onboarding.Pdf;

namespace Onboarding.Tests.Pdf;

public sealed class GraphicsPathTests
{
    [Theory]
    [InlineData("M10 20L30 20V40H10Z", 10, 20, 30, 40)]
    [InlineData("m10,20l20,0v20h-20z", 10, 20, 30, 40)]
    [InlineData("M0 0 10 0 10 10", 0, 0, 10, 10)]
    [InlineData("M0 0C0 10 10 10 10 0s10-10 10 0", 0, -10, 20, 10)]
    [InlineData("M0-1.5.5.5", 0, -1.5, 0.5, 0.5)]
    public void Path_data_is_read_as_SVG_means_it(string data, double left, double top, double right, double bottom) =>
        GraphicsPath.Parse(data).Bounds.ShouldBe(new(left, top, right, bottom));

    [Fact]
    public void Two_arcs_make_a_circle()
    {
        var circle = GraphicsPath.Parse("M50 10a40 40 0 110 80 40 40 0 110-80z").Bounds;

        circle.Left.ShouldBe(10, 0.001);
        circle.Right.ShouldBe(90, 0.001);
        circle.Top.ShouldBe(10, 0.001);
        circle.Bottom.ShouldBe(90, 0.001);
    }

    [Theory]
    [InlineData("10 20")]
    [InlineData("M10")]
    [InlineData("M0 0X1 1")]
    [InlineData("M0 0Z5 5")]
    public void Malformed_path_data_is_refused(string data) => Should.Throw<FormatException>(() => GraphicsPath.Parse(data));
}
