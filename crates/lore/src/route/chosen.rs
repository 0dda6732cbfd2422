//! The values that are chosen of a facet.

/// A small set in order. An address rarely holds more than three values, so a sorted vector does
/// what a tree would, in a fraction of the program.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Chosen<T>(Vec<T>);

impl<T> Default for Chosen<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Chosen<T> {
    /// Puts a value in. Tells whether it is new.
    pub fn insert(&mut self, value: T) -> bool {
        match self.0.binary_search(&value) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, value);
                true
            }
        }
    }

    /// Takes a value out if it is in, puts it in if not. Tells whether it was in.
    pub fn toggle(&mut self, value: T) -> bool {
        match self.0.binary_search(&value) {
            Ok(at) => {
                self.0.remove(at);
                true
            }
            Err(at) => {
                self.0.insert(at, value);
                false
            }
        }
    }

    /// The values in order.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord> FromIterator<T> for Chosen<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut chosen = Self::default();
        for value in values {
            chosen.insert(value);
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::Chosen;

    #[test]
    fn values_are_kept_once_and_in_order() {
        let chosen: Chosen<_> = [3, 1, 3, 2].into_iter().collect();
        assert_eq!(chosen.as_slice(), [1, 2, 3]);
    }

    #[test]
    fn toggling_twice_changes_nothing() {
        let mut chosen: Chosen<_> = [1, 3].into_iter().collect();
        assert!(!chosen.toggle(2));
        assert_eq!(chosen.as_slice(), [1, 2, 3]);
        assert!(chosen.toggle(2));
        assert_eq!(chosen.as_slice(), [1, 3]);
    }
}
