using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Onboarding.Web;

/// <summary>What an address names is what a page is about: a field of a form that has the same name says nothing.</summary>
internal sealed class FromTheAddress : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel page)
    {
        var named = RoutePatternFactory.Parse(page.ActionDescriptor.AttributeRouteInfo?.Template ?? "").Parameters.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in page.HandlerMethods.SelectMany(handler => handler.Parameters).Where(parameter => named.Contains(parameter.ParameterName)))
            (parameter.BindingInfo ??= new()).BindingSource = BindingSource.Path;
    }
}
