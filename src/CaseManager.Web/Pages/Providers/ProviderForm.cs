using CaseManager.Domain;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Providers;

public sealed class ProviderForm
{
    private const int MostLanguages = 30;

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
    public List<string> Gives { get; set; } = [];

    /// <summary>One entry per kind of service, in the order of the kinds, whatever the request contains.</summary>
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

    public DateInput AgreementFrom { get; set; } = new();

    public DateInput AgreementUntil { get; set; } = new();

    /// <summary>"True" if the provider has closed.</summary>
    public string? Closed { get; set; } = bool.FalseString;

    public static ProviderForm Of(Provider provider) => new()
    {
        Id = provider.Id,
        Version = provider.Version,
        Name = provider.Name,
        Kind = provider.Kind.ToString(),
        Country = provider.Country,
        Languages = [.. provider.Languages],
        Gives = [.. provider.Offers.Select(o => o.Kind.ToString())],
        Places = [.. _kinds.Select(k => OfferForm.Of(provider.Offers.FirstOrDefault(o => o.Kind == k)))],
        SafeContact = provider.SafeContact,
        AgreementFrom = DateInput.Of(provider.AgreementFrom),
        AgreementUntil = DateInput.Of(provider.AgreementUntil),
        Closed = provider.IsClosed.ToString(),
    };

    /// <summary>Requires a validated form; places for services that are not offered are ignored.</summary>
    public ProviderFacts Facts() => new(
        Name!,
        Enum.Parse<ProviderKind>(Kind!),
        Country!,
        [.. _kinds.Where(k => Gives.Contains($"{k}")).Select(k => Places[(int)k].Offer(k))],
        [.. Languages.OfType<string>().Distinct()],
        SafeContact!,
        AgreementFrom.TryGetDate(out var from) ? from : null,
        AgreementUntil.TryGetDate(out var until) ? until : null,
        Closed == bool.TrueString);

    internal sealed class Rules : AbstractValidator<ProviderForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Name).NotEmpty().Says("providers.name.missing").MaximumLength(AnswerRules.Line).Says("common.errors.long", AnswerRules.Line);
            RuleFor(f => f.Kind).Must(k => Answering.Is<ProviderKind>(k, out _)).Says("providers.kind.missing");
            RuleFor(f => f.Country).Must(c => c is not null && Countries.All.Contains(c)).Says("providers.country.missing");
            RuleFor(f => f.Languages).Must(all => all.Count <= MostLanguages && all.TrueForAll(l => l is null || Domain.Languages.All.Contains(l))).Says("common.errors.choose");
            RuleFor(f => f.Gives).Must(all => all.TrueForAll(k => Answering.Is<ServiceKind>(k, out _))).Says("common.errors.choose");
            RuleForEach(f => f.Places).SetValidator(new OfferForm.Rules(clock));
            RuleFor(f => f.SafeContact).NotEmpty().Says("providers.contact.missing").MaximumLength(AnswerRules.Box).Says("common.errors.long", AnswerRules.Box);
            RuleFor(f => f.Closed).Must(c => c == bool.TrueString || c == bool.FalseString).Says("common.errors.choose");
            RuleFor(f => f.AgreementFrom).Must(IsDayOrNothing).Says("providers.agreement.day");
            RuleFor(f => f.AgreementUntil).Must(IsDayOrNothing).Says("providers.agreement.day");
            RuleFor(f => f.AgreementFrom).Must(d => !d.IsEmpty).When(f => !f.AgreementUntil.IsEmpty).Says("providers.agreement.from.missing");
            RuleFor(f => f.AgreementUntil).Must((form, d) => !(d.TryGetDate(out var until) && form.AgreementFrom.TryGetDate(out var from) && until < from)).Says("providers.agreement.order");
        }

        private static bool IsDayOrNothing(DateInput date) => date.IsEmpty || date.TryGetDate(out _);
    }
}
