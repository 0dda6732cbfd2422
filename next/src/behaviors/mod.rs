//! Reusable behaviour of elements: pan and zoom, roving focus, typeahead, shortcuts.
