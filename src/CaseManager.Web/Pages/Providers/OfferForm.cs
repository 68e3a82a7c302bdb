using System.Globalization;
using CaseManager.Domain.Aftercare;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Providers;

/// <summary>Capacity and free places for one kind of service.</summary>
public sealed class OfferForm
{
    private const int MostPlaces = 9999;

    public string? Places { get; set; }

    public string? Free { get; set; }

    public DateInput FreeOn { get; set; } = new();

    public static OfferForm Of(Offer? offer) => offer is null ? new() : new() { Places = Show(offer.Places), Free = Show(offer.Free), FreeOn = DateInput.Of(offer.FreeOn) };

    /// <summary>Requires a validated form.</summary>
    public Offer Offer(ServiceKind kind) => new(kind, Read(Places), Read(Free), FreeOn.TryGetDate(out var on) ? on : null);

    private static string? Show(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int? Read(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostPlaces ? number : null;

    internal sealed class Rules : AbstractValidator<OfferForm>
    {
        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Places).Must(typed => typed is null || Read(typed) is not null).Says("providers.number.wrong", MostPlaces);
            RuleFor(f => f.Free).Must(typed => typed is null || Read(typed) is not null).Says("providers.number.wrong", MostPlaces);
            RuleFor(f => f.Free).Must((form, typed) => !(Read(typed) > Read(form.Places))).Says("providers.free.tooMany");
            RuleFor(f => f.FreeOn).Must(d => d.TryGetDate(out _)).When(f => f.Free is not null || !f.FreeOn.IsEmpty).Says("providers.freeOn.missing");
            RuleFor(f => f.FreeOn).IsPast(clock);
            RuleFor(f => f.Free).NotEmpty().When(f => !f.FreeOn.IsEmpty).Says("providers.free.missing");
        }
    }
}
