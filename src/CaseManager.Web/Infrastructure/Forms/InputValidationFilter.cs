using System.Reflection;
using CaseManager.Data.Persistence;
using CaseManager.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Web.Infrastructure.Forms;

/// <summary>
/// Validates the posted Input of a page before its handler runs: invalid input is answered with 422, the errors and the typed values. A
/// violated business rule of the domain, or an exceeded quota of the database, is answered in the same way.
/// </summary>
public sealed class InputValidationFilter(TextLocalizer texts) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not PageModel page || context.HandlerMethod?.HttpMethod != "Post")
        {
            await next();
            return;
        }

        if (!context.HandlerMethod.MethodInfo.IsDefined(typeof(SavesUnfinishedFormAttribute)))
        {
            await ApplyRulesAsync(page, context.HttpContext);
            if (!page.ModelState.IsValid)
            {
                context.Result = RedisplayPage(page, StatusCodes.Status422UnprocessableEntity);
                return;
            }
        }

        var executed = await next();
        switch (executed.Exception)
        {
            case BusinessRuleException { Rule: BusinessRule.CannotManageTeam }:
                (executed.Result, executed.ExceptionHandled) = (new StatusCodeResult(StatusCodes.Status403Forbidden), true);
                break;
            case BusinessRuleException broken:
                page.ModelState.AddModelError("", texts[$"rules.{broken.Rule}", [.. broken.Arguments]]);
                (executed.Result, executed.ExceptionHandled) = (RedisplayPage(page, StatusCodes.Status422UnprocessableEntity), true);
                break;
            case { } failure when Quotas.FindExceeded(failure) is { } quota:
                page.ModelState.AddModelError("", texts[$"rules.{quota}"]);
                (executed.Result, executed.ExceptionHandled) = (RedisplayPage(page, StatusCodes.Status422UnprocessableEntity), true);
                break;
            case DbUpdateConcurrencyException:
                page.ModelState.AddModelError("", texts["rules.changedByOther"]);
                (executed.Result, executed.ExceptionHandled) = (RedisplayPage(page, StatusCodes.Status409Conflict), true);
                break;
        }
    }

    private static PageResult RedisplayPage(PageModel page, int status)
    {
        page.Response.StatusCode = status;
        return new PageResult { Page = null!, StatusCode = status };
    }

    private async Task ApplyRulesAsync(PageModel page, HttpContext http)
    {
        if (page.GetType().GetProperty("Input") is not { } property
            || http.RequestServices.GetService(typeof(IValidator<>).MakeGenericType(property.PropertyType)) is not IValidator rules)
        {
            return;
        }

        var result = await rules.ValidateAsync(new ValidationContext<object?>(property.GetValue(page)), http.RequestAborted);
        foreach (var error in result.Errors)
        {
            page.ModelState.AddModelError($"Input.{error.PropertyName}", texts[error.ErrorMessage, error.CustomState as object?[] ?? []]);
        }
    }
}

public static class RuleBuilderExtensions
{
    /// <summary>Sets the text key of the error message, and its arguments.</summary>
    public static IRuleBuilderOptions<T, TProperty> WithMessageKey<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string key,
        params object?[] arguments) =>
        rule.WithMessage(key).WithState(_ => arguments);
}
