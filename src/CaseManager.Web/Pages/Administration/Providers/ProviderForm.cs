using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.Providers;

public sealed class ProviderForm
{
    private const int MaxLanguages = 30;

    private static readonly ServiceKind[] _kinds = Enum.GetValues<ServiceKind>();

    private List<OfferForm> _places = [];

    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Version that the form was filled from; null for a new provider.</summary>
    public int? Version { get; set; }

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Country { get; set; }

    public List<string?> Languages { get; set; } = [];

    /// <summary>Codes of the services offered.</summary>
    public List<string> Services { get; set; } = [];

    /// <summary>One entry per kind of service, in the order of the kinds, regardless of the entries in the request.</summary>
    public List<OfferForm> Places
    {
        get
        {
            _places.RemoveAll(line => line is null); // a crafted request may contain gaps
            _places.AddRange(_kinds.Skip(_places.Count).Select(_ => new OfferForm()));
            return _places;
        }
        set => _places = value;
    }

    public string? SafeContact { get; set; }

    public DateInput AgreementStartsOn { get; set; } = new();

    public DateInput AgreementEndsOn { get; set; } = new();

    /// <summary>"True" if the provider has closed.</summary>
    public string? Closed { get; set; } = bool.FalseString;

    public static ProviderForm FromProvider(Provider provider) => new()
    {
        Id = provider.Id,
        Version = provider.Version,
        Name = provider.Name,
        Kind = provider.Kind.ToString(),
        Country = provider.Country,
        Languages = [.. provider.Languages],
        Services = [.. provider.Offers.Select(o => o.Kind.ToString())],
        Places = [.. _kinds.Select(k => OfferForm.FromOffer(provider.Offers.FirstOrDefault(o => o.Kind == k)))],
        SafeContact = provider.SafeContact,
        AgreementStartsOn = DateInput.FromDate(provider.AgreementStartsOn),
        AgreementEndsOn = DateInput.FromDate(provider.AgreementEndsOn),
        Closed = provider.IsClosed.ToString(),
    };

    /// <summary>Requires a validated form; places for services that are not offered are ignored.</summary>
    public ProviderDetails ToDetails() => new(
        Name!,
        Enum.Parse<ProviderKind>(Kind!),
        Country!,
        [.. _kinds.Where(k => Services.Contains($"{k}")).Select(k => Places[(int)k].ToOffer(k))],
        [.. Languages.OfType<string>().Distinct()],
        SafeContact!,
        AgreementStartsOn.TryGetDate(out var from) ? from : null,
        AgreementEndsOn.TryGetDate(out var endsOn) ? endsOn : null,
        Closed == bool.TrueString);

    internal sealed class Rules : AbstractValidator<ProviderForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Name).NotEmpty().WithMessageKey("providers.name.missing").MaximumLength(AnswerRules.MaxLineLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxLineLength);
            RuleFor(f => f.Kind).Must(k => FormValues.TryParseCode<ProviderKind>(k, out _)).WithMessageKey("providers.kind.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).WithMessageKey("providers.country.missing");
            RuleFor(f => f.Languages).Must(all => all.Count <= MaxLanguages && all.TrueForAll(l => l is null || Domain.Languages.All.Contains(l)))
                .WithMessageKey("common.errors.choose");
            RuleFor(f => f.Services).Must(all => all.TrueForAll(k => FormValues.TryParseCode<ServiceKind>(k, out _))).WithMessageKey("common.errors.choose");
            RuleForEach(f => f.Places).SetValidator(new OfferForm.Rules(clock));
            RuleFor(f => f.SafeContact).NotEmpty().WithMessageKey("providers.contact.missing").MaximumLength(AnswerRules.MaxTextLength)
                .WithMessageKey("common.errors.long", AnswerRules.MaxTextLength);
            RuleFor(f => f.Closed).Must(c => c == bool.TrueString || c == bool.FalseString).WithMessageKey("common.errors.choose");
            RuleFor(f => f.AgreementStartsOn).Must(IsEmptyOrFullDate).WithMessageKey("providers.agreement.incomplete");
            RuleFor(f => f.AgreementEndsOn).Must(IsEmptyOrFullDate).WithMessageKey("providers.agreement.incomplete");
            RuleFor(f => f.AgreementStartsOn).Must(d => !d.IsEmpty).When(f => !f.AgreementEndsOn.IsEmpty)
                .WithMessageKey("providers.agreement.startsOn.missing");
            RuleFor(f => f.AgreementEndsOn)
                .Must((form, d) => !(d.TryGetDate(out var endsOn) && form.AgreementStartsOn.TryGetDate(out var from) && endsOn < from))
                .WithMessageKey("providers.agreement.order");
        }

        private static bool IsEmptyOrFullDate(DateInput date) => date.IsEmpty || date.TryGetDate(out _);
    }
}
