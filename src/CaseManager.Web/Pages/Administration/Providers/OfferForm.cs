using System.Globalization;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Administration.Providers;

/// <summary>Capacity and free places for one kind of service.</summary>
public sealed class OfferForm
{
    private const int MaxPlaces = 9999;

    public string? Places { get; set; }

    public string? FreePlaces { get; set; }

    public DateInput FreePlacesAsOf { get; set; } = new();

    public static OfferForm FromOffer(Offer? offer) =>
        offer is null
        ? new() : new()
        {
            Places = FormatNumber(offer.Places),
            FreePlaces = FormatNumber(offer.FreePlaces),
            FreePlacesAsOf = DateInput.FromDate(offer.FreePlacesAsOf)
        };

    /// <summary>Requires a validated form.</summary>
    public Offer ToOffer(ServiceKind kind) => new(kind, ParseNumber(Places), ParseNumber(FreePlaces), FreePlacesAsOf.TryGetDate(out var date) ? date : null);

    private static string? FormatNumber(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? ParseNumber(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxPlaces ? number : null;

    internal sealed class Rules : AbstractValidator<OfferForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Places).Must(typed => typed is null || ParseNumber(typed) is not null).WithMessageKey("providers.number.wrong", MaxPlaces);
            RuleFor(f => f.FreePlaces).Must(typed => typed is null || ParseNumber(typed) is not null).WithMessageKey("providers.number.wrong", MaxPlaces);
            RuleFor(f => f.FreePlaces).Must((form, typed) => !(ParseNumber(typed) > ParseNumber(form.Places))).WithMessageKey("providers.freePlaces.tooMany");
            RuleFor(f => f.FreePlacesAsOf).Must(d => d.TryGetDate(out _)).When(f => f.FreePlaces is not null || !f.FreePlacesAsOf.IsEmpty)
                .WithMessageKey("providers.freePlacesAsOf.missing");
            RuleFor(f => f.FreePlacesAsOf).MustNotBeInFuture(clock);
            RuleFor(f => f.FreePlaces).NotEmpty().When(f => !f.FreePlacesAsOf.IsEmpty).WithMessageKey("providers.freePlaces.missing");
        }
    }
}
