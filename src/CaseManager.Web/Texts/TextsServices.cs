using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace CaseManager.Web;

public static class TextServices
{
    private const string DefaultCulture = "en-GB";

    /// <summary>Registers the texts and their languages. The setting Texts:Pseudo adds the pseudo-language, for tests.</summary>
    public static IServiceCollection AddTexts(this IServiceCollection services)
    {
        // Read at start-up, so that an error in the texts stops the start.
        services.AddSingleton(TextStore.Load(Path.Combine(AppContext.BaseDirectory, "Texts")));
        services.AddSingleton<TextLocalizer>();

        services.AddOptions<RequestLocalizationOptions>().Configure<IConfiguration>(ConfigureLanguages);
        services.AddOptions<MvcOptions>().Configure<TextLocalizer>(ConfigureBindingMessages);

        // The default encoder turns every ă into &#x103;.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    private static void ConfigureLanguages(RequestLocalizationOptions options, IConfiguration configuration)
    {
        string[] cultures = configuration.GetValue<bool>("Texts:Pseudo") ? [DefaultCulture, PseudoLanguage.Culture] : [DefaultCulture];
        var offered = cultures.Select(CultureInfo.GetCultureInfo).ToList();

        options.DefaultRequestCulture = new RequestCulture(DefaultCulture);
        options.SupportedCultures = offered;
        options.SupportedUICultures = offered;
        options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider { Options = options }];
        options.ApplyCurrentCultureToResponseHeaders = true;
    }

    /// <summary>Replaces the framework's model binding messages, which exist in English only.</summary>
    private static void ConfigureBindingMessages(MvcOptions options, TextLocalizer texts)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["common.errors.unreadable"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["common.errors.missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["common.errors.missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["common.errors.missing"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["common.errors.unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["common.errors.unreadable"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["common.errors.number"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["common.errors.unreadable"]);
        messages.SetValueIsInvalidAccessor(_ => texts["common.errors.unreadable"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["common.errors.number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["common.errors.missing"]);
    }
}
