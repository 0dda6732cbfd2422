//! What is shared between components, in typed contexts: settings, reader data, year.
