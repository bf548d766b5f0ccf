//! Figures of several rounds: the median and how far the rounds lie apart.

use std::fmt;

/// Values of one measure, one a round.
#[derive(Clone, Debug, Default, serde::Serialize)]
#[serde(transparent)]
pub struct Series(Vec<f64>);

impl FromIterator<f64> for Series {
    fn from_iter<T: IntoIterator<Item = f64>>(values: T) -> Self {
        Self(values.into_iter().collect())
    }
}

impl Series {
    pub fn push(&mut self, value: f64) {
        self.0.push(value);
    }

    /// Round by round.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Round by round this one divided by the other.
    pub fn ratios(&self, other: &Self) -> Self {
        self.0.iter().zip(&other.0).map(|(own, others)| own / others).collect()
    }

    fn lowest(&self) -> f64 {
        self.0.iter().copied().fold(f64::INFINITY, f64::min)
    }

    fn highest(&self) -> f64 {
        self.0.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    }

    /// `median (lowest–highest)`.
    pub fn text(&self, digits: usize) -> String {
        if self.is_empty() {
            return "–".to_owned();
        }
        format!("{:.digits$} ({:.digits$}–{:.digits$})", self.median(), self.lowest(), self.highest())
    }

    pub fn median(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let middle = sorted.len() / 2;
        match sorted.len() {
            0 => f64::NAN,
            length if length.is_multiple_of(2) => f64::midpoint(sorted[middle - 1], sorted[middle]),
            _ => sorted[middle],
        }
    }
}

/// `median [lowest .. highest]` with digits according to size.
impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (lowest, highest) = (self.lowest(), self.highest());
        let digits = if self.median() < 100.0 { 2 } else { 0 };
        write!(f, "{:.digits$} [{lowest:.digits$} .. {highest:.digits$}]", self.median())
    }
}

#[cfg(test)]
mod tests {
    use super::Series;

    #[test]
    fn the_median_of_an_even_number_lies_between_the_middle_two() {
        assert_eq!(Series(vec![4.0, 1.0, 3.0, 2.0]).median(), 2.5);
        assert_eq!(Series(vec![3.0, 1.0, 2.0]).to_string(), "2.00 [1.00 .. 3.00]");
    }

    #[test]
    fn ratios_are_of_the_same_round() {
        let ratios = Series(vec![1.0, 4.0]).ratios(&Series(vec![2.0, 2.0]));
        assert_eq!(ratios.values(), [0.5, 2.0]);
        assert_eq!(ratios.text(2), "1.25 (0.50–2.00)");
    }
}
