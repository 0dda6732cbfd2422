//! What every step after reading needs.

use lore::Calendar;

use crate::fault::Faults;
use crate::folder::Folder;
use crate::names::Names;
use crate::strings::Strings;

/// The lore's files and names, the list of faults, the owner of new strings, and how years are named.
#[derive(Clone, Copy)]
pub(crate) struct Context<'d> {
    pub(crate) folder: &'d Folder,
    pub(crate) faults: &'d Faults,
    pub(crate) names: &'d Names<'d>,
    pub(crate) strings: &'d Strings,
    pub(crate) calendar: Calendar<'d>,
}
