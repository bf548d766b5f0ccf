//! Figures of several rounds: the median and how far the rounds lie apart.

use std::fmt;

/// Values of one measure, one a round.
#[derive(Default)]
pub struct Series(Vec<f64>);

impl Series {
    pub fn push(&mut self, value: f64) {
        self.0.push(value);
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
        let lowest = self.0.iter().copied().fold(f64::INFINITY, f64::min);
        let highest = self.0.iter().copied().fold(f64::NEG_INFINITY, f64::max);
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
}
