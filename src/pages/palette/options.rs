//! The options of the palette, in sections.

use leptos::html;
use leptos::prelude::*;

use crate::behaviors::palette::{LIST, PaletteField, option_id};
use crate::models::palette::{Command, PaletteAction, PaletteLine, PaletteOption, PaletteSection};
use crate::platform::dom;
use crate::ui::claim::Doubt;
use crate::ui::search_box::SuggestionContent;
use crate::ui::{Emblem, Highlighted, Icon, IconShape};

/// The elements of the options, in order.
type Elements = StoredValue<Vec<NodeRef<html::Div>>>;

/// The list.
#[component]
pub fn Options(field: PaletteField, sections: Memo<Vec<PaletteSection>>) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let elements = Elements::new(Vec::new());
    Effect::new(move |_| show_active(list, elements, field.active()));
    let drawn = move || {
        elements.update_value(Vec::clear);
        let sections = sections.get().into_iter();
        let sections = sections.map(|section| view! { <Section section elements field/> });
        sections.collect_view().into_any()
    };
    view! {
        // The focus stays in the field while an option is pressed.
        <div class="palette-list" id=LIST role="listbox" aria-label="Results" node_ref=list
            on:mousedown=|event| event.prevent_default()>
            {drawn}
        </div>
    }
}

/// Scrolls the list to its active option, or to the top if that is the first or there is none.
fn show_active(list: NodeRef<html::Div>, elements: Elements, active: Option<usize>) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let option = active.filter(|&active| active > 0).and_then(|active| {
        let option = elements.with_value(|elements| elements.get(active).copied());
        option?.get_untracked()
    });
    match option {
        Some(option) => dom::scroll_within(&list, &option),
        None => list.set_scroll_top(0),
    }
}

#[component]
fn Section(section: PaletteSection, elements: Elements, field: PaletteField) -> impl IntoView {
    let id = format!("palette-{}", section.kind.word());
    let options = section.options.into_iter();
    let options = options.map(|option| {
        let own = NodeRef::new();
        let number = elements.with_value(Vec::len);
        elements.update_value(|elements| elements.push(own));
        view! { <OptionItem number option field own/> }
    });
    view! {
        <div role="group" aria-labelledby=id.clone()>
            <p class="label" id=id.clone() role="presentation">
                {section.kind.label()} " " <span class="count">{section.count}</span>
            </p>
            {options.collect_view()}
        </div>
    }
}

#[component]
fn OptionItem(
    number: usize,
    option: PaletteOption,
    field: PaletteField,
    own: NodeRef<html::Div>,
) -> impl IntoView {
    let inside = match option {
        PaletteOption::Suggested(option) => view! { <SuggestionContent option/> }.into_any(),
        PaletteOption::Line(line) => view! { <Line line/> }.into_any(),
    };
    view! {
        <div class="option" role="option" id=option_id(number) node_ref=own
            aria-selected=move || (field.active() == Some(number)).to_string()
            on:click=move |_| field.accept(number)>{inside}</div>
    }
}

#[component]
fn Line(line: PaletteLine) -> impl IntoView {
    let sign = match line.emblem {
        Some(svg) => view! { <Emblem svg/> }.into_any(),
        None => view! { <Icon shape=icon(&line.action)/> }.into_any(),
    };
    view! {
        {sign}
        <span class="option-title"><Highlighted text=line.title/></span>
        {line.status.map(|(status, ruled_out)| view! { " " <Doubt status ruled_out/> })}
        {line.text.map(|text| view! { " " <span class="option-text">{text}</span> })}
    }
}

/// The icon of an option that isn't an entry.
fn icon(action: &PaletteAction) -> IconShape {
    match action {
        PaletteAction::Go(_) => IconShape::ArrowRight,
        PaletteAction::Run(Command::Theme(_)) => IconShape::Contrast,
        PaletteAction::Run(Command::CopyLink) => IconShape::Link,
        PaletteAction::Run(Command::Print) => IconShape::Printer,
        PaletteAction::Run(Command::Keys) => IconShape::Keyboard,
    }
}
