//! Sizes of Fargate tasks: which memory goes with which cpu.

/// (cpu units, smallest MiB, largest MiB, step MiB); 256 units also allow 512 MiB.
const SIZES: [(u32, u32, u32, u32); 7] = [
    (256, 1024, 2048, 1024),
    (512, 1024, 4096, 1024),
    (1024, 2048, 8192, 1024),
    (2048, 4096, 16384, 1024),
    (4096, 8192, 30720, 1024),
    (8192, 16384, 61440, 4096),
    (16384, 32768, 122_880, 8192),
];

/// Whether Fargate has such a task. Texts as registered: `256` or `.25 vCPU`, `512` or `0.5 GB`.
pub(super) fn exists(cpu: &str, memory: &str) -> bool {
    let (Some(cpu), Some(memory)) = (units(cpu, "vcpu", 1024.0), units(memory, "gb", 1024.0)) else { return false };
    (cpu, memory) == (256, 512)
        || SIZES.iter().any(|&(size, least, most, step)| {
            size == cpu && (least..=most).contains(&memory) && (memory - least).is_multiple_of(step)
        })
}

/// A number, or a decimal number with a unit worth `worth`.
fn units(text: &str, unit: &str, worth: f64) -> Option<u32> {
    let text = text.trim().to_ascii_lowercase();
    let Some(number) = text.strip_suffix(unit) else { return text.parse().ok() };
    let number: f64 = number.trim().parse().ok()?;
    let value = (number * worth).round();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (0.0..=1e9).contains(&value).then_some(value as u32)
}

#[cfg(test)]
mod tests {
    use super::exists;

    #[test]
    fn sizes_are_those_fargate_has() {
        for (cpu, memory) in [("256", "512"), (".25 vCPU", "0.5 GB"), ("1 vcpu", "8GB"), ("16384", "122880")] {
            assert!(exists(cpu, memory), "{cpu} {memory}");
        }
        for (cpu, memory) in [("256", "100"), ("256", "4096"), ("300", "512"), ("8192", "17408"), ("x", "512")] {
            assert!(!exists(cpu, memory), "{cpu} {memory}");
        }
    }
}
