//! The dice of the sample data: SplitMix64, small, quick and the same on every machine.

/// A seeded source of choices. The same seed gives the same throws for ever, on every platform:
/// only whole numbers are used.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014):
/// the state walks by the golden-ratio constant and is then mixed by two xor-multiply rounds.
/// It passes the usual statistical batteries, and it is no secret: never use it for keys.
#[derive(Clone, Debug)]
pub struct Dice {
    state: u64,
}

impl Dice {
    /// Dice that throw the sequence of this seed.
    pub fn new(seed: u64) -> Dice {
        Dice { state: seed }
    }

    /// Dice for one part of a larger whole: each `part` of the same `seed` has its own sequence,
    /// so that adding a throw in one part does not shift the others.
    pub fn of_part(seed: u64, part: u64) -> Dice {
        let mut dice = Dice::new(seed ^ part.wrapping_mul(0xD6E8_FEB8_6659_FD93));
        dice.next();
        dice
    }

    /// The next 64 bits.
    #[allow(
        clippy::should_implement_trait,
        reason = "dice never end: this is no iterator"
    )]
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to `bound - 1`. `bound` 0 counts as 1.
    pub fn below(&mut self, bound: u32) -> u32 {
        // The high half multiplied out: no division, and the bias is below 2^-32.
        (((self.next() >> 32) * u64::from(bound.max(1))) >> 32) as u32
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low).saturating_add(1))
    }

    /// True in `percent` of a hundred throws.
    pub fn percent(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of the things on the table. The table must not be empty.
    pub fn pick<T: Copy>(&mut self, table: &[T]) -> T {
        table[self.below(table.len() as u32) as usize]
    }

    /// One of the things on a weighted table, each as often as its weight says.
    /// The table must not be empty.
    pub fn weigh<T: Copy>(&mut self, table: &[(T, u32)]) -> T {
        let mut total = 0;
        for (_, weight) in table {
            total += *weight;
        }
        let mut throw = self.below(total);
        for (thing, weight) in table {
            if throw < *weight {
                return *thing;
            }
            throw -= *weight;
        }
        table[table.len() - 1].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn throws_the_published_sequence() {
        // The first values of SplitMix64 for seed 1234567, as printed with the reference code.
        let mut dice = Dice::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| dice.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn stays_within_bounds_and_reaches_both_ends() {
        let mut dice = Dice::new(7);
        let mut seen = [false; 6];
        for _ in 0..500 {
            seen[dice.between(1, 6) as usize - 1] = true;
        }
        assert_eq!(seen, [true; 6]);
        assert_eq!(Dice::new(1).below(0), 0);
    }

    #[test]
    fn a_weightless_thing_never_comes_up() {
        let mut dice = Dice::new(3);
        assert!(
            (0..1_000)
                .all(|_| dice.weigh(&[("never", 0), ("always", 5), ("nor this", 0)]) == "always")
        );
    }
}
