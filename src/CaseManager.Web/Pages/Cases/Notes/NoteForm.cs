using CaseManager.Domain.Cases;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Notes;

public sealed class NoteForm
{
    /// <summary>Value of <see cref="About"/> for the whole case.</summary>
    public const string WholeCase = "case";

    private const string Closed = "Closed";

    /// <summary>Idempotency key: a form sent twice creates one record.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Null on a correction, which keeps the kind.</summary>
    public string? Kind { get; set; }

    /// <summary>Id of the person, or <see cref="WholeCase"/>; null on a correction.</summary>
    public string? About { get; set; }

    public DateInput Happened { get; set; } = new();

    public string? Said { get; set; }

    /// <summary>Not empty if the note is collapsed until the reader opens it, because it describes violence.</summary>
    public List<string> Graphic { get; set; } = [];

    public static NoteForm Of(NoteText text) => new() { Said = text.Said, Graphic = text.Graphic ? [Closed] : [], Happened = DateInput.Of(text.Happened) };

    public static IReadOnlyList<TagHelpers.Forms.Option> GraphicOptions(Texts texts) => [new(Closed, texts["notes.graphic.closed"])];

    /// <summary>Requires a validated form.</summary>
    public NoteText ToText() => new(Said!, Graphic.Count > 0, Happened.ToDate());

    internal sealed class Rules : AbstractValidator<NoteForm>
    {
        private const int Most = 20_000;

        public Rules(TimeProvider clock)
        {
            RuleFor(f => f.Said).NotNull().Says("notes.said.missing");
            RuleFor(f => f.Said).MaximumLength(Most).Says("common.errors.long", Most);
            RuleFor(f => f.Graphic).Must(g => g.TrueForAll(t => t == Closed)).Says("common.errors.choose");
            RuleFor(f => f.Happened).Must(d => d.IsEmpty || d.ToDate() is not null).Says("common.errors.date");
            RuleFor(f => f.Happened).Must(d => d.ToDate() is not { } date || date.Earliest <= AnswerRules.Today(clock)).Says("common.errors.future");
        }
    }
}
