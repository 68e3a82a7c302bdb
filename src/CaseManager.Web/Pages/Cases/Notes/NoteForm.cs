using CaseManager.Domain.Cases;
using CaseManager.Web.Infrastructure.Forms;
using FluentValidation;

namespace CaseManager.Web.Pages.Cases.Notes;

/// <summary>A note as a form holds it.</summary>
public sealed class NoteForm
{
    /// <summary>In place of a person: the whole case.</summary>
    public const string WholeCase = "case";

    private const string Closed = "Closed";

    /// <summary>The note that the form makes, so that sending it twice makes one.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Its kind, where the form asks for it.</summary>
    public string? Kind { get; set; }

    /// <summary>Whom it is about, where the form asks for it.</summary>
    public string? About { get; set; }

    public DateInput Happened { get; set; } = new();

    public string? Said { get; set; }

    /// <summary>Ticked where the note is to stay shut until someone opens it.</summary>
    public List<string> Graphic { get; set; } = [];

    /// <summary>Fills in what a note says.</summary>
    public static NoteForm Of(NoteText text) => new() { Said = text.Said, Graphic = text.Graphic ? [Closed] : [], Happened = DateInput.Of(text.Happened) };

    /// <summary>The one tick there is.</summary>
    public static IReadOnlyList<TagHelpers.Forms.Option> GraphicOptions(Texts texts) => [new(Closed, texts["notes.graphic.closed"])];

    /// <summary>What the note says. The rules have seen to it that there is something.</summary>
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
