//! What is shared between components, in typed contexts: settings, and what the reader has saved.

mod after_hydration;
pub mod reader_data;
pub mod settings;

pub use self::after_hydration::after_hydration;
