using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Changes the provider and the terms of a service, with optimistic concurrency.</summary>
[Needs(Permission.RecordSafety)]
public sealed class ProviderModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    private IReadOnlyList<Provider> _directory = [];

    /// <summary>Question to be confirmed before the change; null if there is none.</summary>
    public Rule? Asked { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Providers that offer the service come first.</summary>
    public IReadOnlyList<Option> Providers => Texts.Providers(_directory, Service.Kind, Reader.Sign().Day, Reader.TimeZone);

    protected override async Task<IActionResult?> RefusalAsync(CancellationToken cancellationToken)
    {
        _directory = await Db.CurrentProvidersAsync(cancellationToken);
        return await base.RefusalAsync(cancellationToken);
    }

    public void OnGet() => Input = new() { Seen = Service.Provision?.Id, Provider = $"{Service.Provision?.ProviderId}", Terms = TermsForm.Of(Service.Provision?.Content) };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_directory.FirstOrDefault(p => $"{p.Id}" == Input.Provider) is not { } provider)
        {
            return Again("Input.Provider", Texts["services.provider.missing"]);
        }

        var by = Reader.Sign();
        if (Texts.WhyNotReferred(provider, Service.Kind, Service.BlockerToProviding(provider, Service.Provision?.Id, by.Day), Reader.TimeZone) is { } why)
        {
            return Again("Input.Provider", why);
        }

        await Db.LoadConsentsToTellingAsync(Documents, Opened, Person.Id, cancellationToken);
        Asked = Opened.QuestionAboutProviding(Service, provider, by.Day);
        return await TellAsync(
            _ => Opened.Provide(Service, Input.Id, provider, Input.Terms.Terms(), Input.Confirmed is not null, Input.Seen, by), "services.provider.changed", Of(), cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Id of the provision that the form was filled from; null if there was none.</summary>
        public Guid? Seen { get; set; }

        public string? Provider { get; set; }

        public TermsForm Terms { get; set; } = new();

        /// <summary>Set if the survivor agreed, where confirmation is required.</summary>
        public string? Confirmed { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Provider).NotEmpty().Says("services.provider.missing");
            RuleFor(f => f.Terms).SetValidator(new TermsForm.Rules());
        }
    }
}
