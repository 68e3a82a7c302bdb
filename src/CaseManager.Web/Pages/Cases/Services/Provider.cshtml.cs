using CaseManager.Data;
using CaseManager.Data.Aftercare;
using CaseManager.Data.Encryption;
using CaseManager.Domain.Access;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Access;
using CaseManager.Web.Infrastructure.Forms;
using CaseManager.Web.Pages.Shared;
using CaseManager.Web.TagHelpers.Forms;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CaseManager.Web.Pages.Cases.Services;

/// <summary>Writes anew who gives a service and on what terms: never unseen over what someone else wrote meanwhile.</summary>
[Needs(Permission.RecordSafety)]
public sealed class ProviderModel(CaseManagerDb db, Documents documents, CurrentUser user, Texts texts) : ServicePage(db, documents, user, texts)
{
    private IReadOnlyList<Provider> _directory = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The directory: those that give it first.</summary>
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
        return Service.BlockerToProviding(provider, Service.Provision?.Id, by.Day) is null
            ? await TellAsync(_ => Opened.Provide(Service, Input.Id, provider, Input.Terms.Terms(), Input.Seen, by), "services.provider.changed", Of(), cancellationToken)
            : Again("Input.Provider", Texts.WhyNotReferred(provider, by.Day, Reader.TimeZone)!);
    }

    /// <summary>Who gives it, and on what terms.</summary>
    public sealed class Form
    {
        /// <summary>The id that it will have: the same form sent twice writes once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>What was written before, as this form was filled from it; null where nothing was.</summary>
        public Guid? Seen { get; set; }

        public string? Provider { get; set; }

        public TermsForm Terms { get; set; } = new();
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
