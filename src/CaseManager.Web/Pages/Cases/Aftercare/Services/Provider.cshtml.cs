using CaseManager.Data.Aftercare;
using CaseManager.Data.Persistence;
using CaseManager.Data.Security.Encryption;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Aftercare.Services;

/// <summary>Changes the provider and the terms of a service, with optimistic concurrency.</summary>
[Needs(Permission.RecordSafety)]
public sealed class ProviderModel(CaseManagerDb db, RecordDecryptor documents, CurrentUser user, TextLocalizer texts) : ServicePage(db, documents, user, texts)
{
    private IReadOnlyList<Provider> _directory = [];

    /// <summary>Question that the user must confirm before the change; null if there is none.</summary>
    public BusinessRule? Warning { get; private set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Providers that offer the service come first.</summary>
    public IReadOnlyList<Option> Providers => Texts.GetProviderOptions(_directory, Service.Kind, CurrentUser.CreateStamp().Date, CurrentUser.TimeZone);

    protected override async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        _directory = await Db.LoadCurrentProvidersAsync(cancellationToken);
        return await base.LoadAsync(cancellationToken);
    }

    public void OnGet() =>
        Input = new()
        {
            LoadedVersionId = Service.Provision?.Id,
            Provider = $"{Service.Provision?.ProviderId}",
            Terms = TermsForm.FromTerms(Service.Provision?.Content?.Terms)
        };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (_directory.FirstOrDefault(p => $"{p.Id}" == Input.Provider) is not { } provider)
        {
            return ShowError("Input.Provider", Texts["services.provider.missing"]);
        }

        var stamp = CurrentUser.CreateStamp();
        if (Texts.DescribeReferralBlocker(provider, Service.Kind, Service.BlockerToProvision(provider, Service.Provision?.Id, stamp.Date),
            CurrentUser.TimeZone) is { } reason)
        {
            return ShowError("Input.Provider", reason);
        }

        await Db.LoadSharingConsentsAsync(Decryptor, CaseFile, Person.Id, cancellationToken);
        Warning = CaseFile.WarningAboutProvision(Service, provider, stamp.Date);
        return await ApplyAndSaveAsync(
            _ => CaseFile.RecordProvision(Service, Input.Id, provider, Input.Terms.ToTerms(), Input.Confirmed is not null, Input.LoadedVersionId, stamp),
            "services.provider.updated", GetServiceUrl(), cancellationToken);
    }

    public sealed class Form
    {
        /// <summary>Idempotency key: a form sent twice creates one record.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Id of the provision that the form was filled from; null if there was none.</summary>
        public Guid? LoadedVersionId { get; set; }

        public string? Provider { get; set; }

        public TermsForm Terms { get; set; } = new();

        /// <summary>Set if the survivor agreed, where confirmation is required.</summary>
        public string? Confirmed { get; set; }
    }

    internal sealed class Rules : AbstractValidator<Form>
    {
        public Rules()
        {
            RuleFor(f => f.Provider).NotEmpty().WithMessageKey("services.provider.missing");
            RuleFor(f => f.Terms).SetValidator(new TermsForm.Rules());
        }
    }
}
