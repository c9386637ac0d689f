//! How probable a name is: the sum over all paths through it (forward and backward).

use super::labels::{BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE, TYPES, label};
use super::lattice::{DEPTH, OUTER, TRANSITIONS, Transitions, kinds, kinds_mut, top};

/// Forward and backward probabilities of one stretch, each token scaled to sum one. What belongs to
/// types that the stretch is not about is left from stretches before.
#[derive(Debug, Default)]
pub struct Marginals {
    emission: Vec<[f32; LABELS]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
    scale: Vec<f32>,
    tops: Vec<f32>,
}

/// The exponential of transition weights.
#[derive(Debug, Clone)]
pub struct Factors {
    from: Transitions,
    /// Those between outer states, from each to all before it.
    to: [[f32; OUTER]; OUTER],
}

impl Factors {
    /// Of `transitions`, raised to `temperature`'s inverse.
    pub fn new(transitions: &Transitions, temperature: f32) -> Self {
        let mut from = transitions.clone();
        for cell in from.outer.iter_mut().flatten().chain(from.inner.iter_mut().flatten()) {
            *cell = exp(*cell / temperature);
        }
        let to = std::array::from_fn(|to| std::array::from_fn(|state| from.outer[state][to]));
        Factors { from, to }
    }
}

/// e to the `x`, by halves and a polynomial: the same bits everywhere, error below 1e-5 of the value.
#[inline]
pub fn exp(x: f32) -> f32 {
    // Added, it rounds to the nearest whole number, which the lowest bits then hold: none are left
    // for a fraction.
    const ROUND: f32 = 12_582_912.0;
    let x = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let rounded = x + ROUND;
    let part = x - (rounded - ROUND);
    let power = f32::from_bits(rounded.to_bits().wrapping_add(127) << 23);
    let series = 1.0
        + part
            * (std::f32::consts::LN_2
                + part
                    * (0.240_226_5
                        + part * (0.055_504_1 + part * (0.009_618_1 + part * 0.001_333_4))));
    power * series
}

/// Sums for all outer states: `base` times the first row, and for each of `types` what `mass` says,
/// if it is anything, times its row.
#[inline]
fn outer_sums(
    rows: &[[f32; OUTER]],
    base: f32,
    types: &[usize],
    mass: impl Fn(usize) -> f32,
) -> [f32; OUTER] {
    let mut sums = rows[0].map(|factor| base * factor);
    for &kind in types {
        let mass = mass(kind);
        for (sum, factor) in sums.iter_mut().zip(&rows[1 + kind]) {
            *sum += mass * factor;
        }
    }
    sums
}

/// What one step passes on, from the sums of outer states to the labels they allow.
fn forward_step(factors: &Factors, types: &[usize], now: &[f32; LABELS], next: &mut [f32; LABELS]) {
    let into = outer_sums(&factors.from.outer, now[OUTSIDE], types, |kind| {
        let now = &kinds(now)[kind];
        let mass = now[END] + now[SINGLE];
        if mass > 1e-9 { mass } else { 0.0 }
    });
    next[OUTSIDE] = into[0];
    for &kind in types {
        let inner = &factors.from.inner[kind];
        let [b, i, ..] = kinds(now)[kind];
        kinds_mut(next)[kind] = [
            into[1 + kind],
            b * inner[0] + i * inner[2],
            b * inner[1] + i * inner[3],
            into[1 + kind],
        ];
    }
}

/// The same towards the beginning: `after` is emission times backward of the next token.
fn backward_step(
    factors: &Factors,
    types: &[usize],
    after: &[f32; LABELS],
    now: &mut [f32; LABELS],
) {
    let sums = outer_sums(&factors.to, after[OUTSIDE], types, |kind| {
        let after = &kinds(after)[kind];
        after[BEGIN] + after[SINGLE]
    });
    now[OUTSIDE] = sums[0];
    for &kind in types {
        let inner = &factors.from.inner[kind];
        let [_, i, e, _] = kinds(after)[kind];
        kinds_mut(now)[kind] = [
            i * inner[0] + e * inner[1],
            i * inner[2] + e * inner[3],
            sums[1 + kind],
            sums[1 + kind],
        ];
    }
}

impl Marginals {
    /// Runs forward and backward over `scores`, over paths of labels of `types`. With `allowed`,
    /// only paths through the labels whose bits are set count. `None` where no path is possible.
    pub fn run(
        &mut self,
        factors: &Factors,
        scores: &[[f32; LABELS]],
        types: &[usize],
        temperature: f32,
        allowed: Option<&[u64]>,
    ) -> Option<()> {
        let length = scores.len();
        self.scale.clear();
        self.tops.clear();
        for labels in [&mut self.emission, &mut self.forward, &mut self.backward] {
            if labels.len() < length {
                labels.resize(length, [0.0; LABELS]);
            }
        }
        let cooled = 1.0 / temperature;
        for (at, token) in scores.iter().enumerate() {
            let open: [f32; LABELS];
            let token = match allowed {
                None => token,
                Some(allowed) => {
                    open = std::array::from_fn(|l| match allowed[at] >> l & 1 {
                        1 => token[l],
                        _ => f32::NEG_INFINITY,
                    });
                    &open
                }
            };
            let top = top(token, types);
            let emit = |score: f32| {
                let below = (score - top) * cooled;
                if below > -DEPTH { exp(below) } else { 0.0 }
            };
            let emission = &mut self.emission[at];
            emission[OUTSIDE] = emit(token[OUTSIDE]);
            for &kind in types {
                kinds_mut(emission)[kind] = kinds(token)[kind].map(emit);
            }
            let (before, rest) = self.forward.split_at_mut(at);
            let forward = &mut rest[0];
            match before.last() {
                Some(before) => forward_step(factors, types, before, forward),
                None => {
                    let start = &factors.from.outer[OUTER];
                    forward[OUTSIDE] = start[0];
                    for &kind in types {
                        let start = start[1 + kind];
                        kinds_mut(forward)[kind] = [start, 0.0, 0.0, start];
                    }
                }
            }
            let last = at + 1 == length;
            forward[OUTSIDE] *= emission[OUTSIDE];
            let mut sum = forward[OUTSIDE];
            for &kind in types {
                let forward = &mut kinds_mut(forward)[kind];
                for (value, emission) in forward.iter_mut().zip(&kinds(emission)[kind]) {
                    *value *= emission;
                }
                if last {
                    (forward[BEGIN], forward[INSIDE]) = (0.0, 0.0);
                }
                for value in forward {
                    sum += *value;
                }
            }
            if sum <= 0.0 {
                return None;
            }
            let share = 1.0 / sum;
            forward[OUTSIDE] *= share;
            for &kind in types {
                kinds_mut(forward)[kind].iter_mut().for_each(|value| *value *= share);
            }
            self.scale.push(sum);
            self.tops.push(top * cooled);
        }
        let mut after = [0.0f32; LABELS];
        after[OUTSIDE] = 1.0;
        for &kind in types {
            kinds_mut(&mut after)[kind] = [0.0, 0.0, 1.0, 1.0];
        }
        for at in (0..length).rev() {
            let backward = &mut self.backward[at];
            backward[OUTSIDE] = after[OUTSIDE];
            for &kind in types {
                kinds_mut(backward)[kind] = kinds(&after)[kind];
            }
            if at > 0 {
                let share = 1.0 / self.scale[at];
                let emission = &self.emission[at];
                let mut now = [0.0; LABELS];
                now[OUTSIDE] = backward[OUTSIDE] * (emission[OUTSIDE] * share);
                for &kind in types {
                    let (backward, emission) = (&kinds(backward)[kind], &kinds(emission)[kind]);
                    kinds_mut(&mut now)[kind] =
                        std::array::from_fn(|n| backward[n] * (emission[n] * share));
                }
                backward_step(factors, types, &now, &mut after);
            }
        }
        Some(())
    }

    /// The logarithm of the sum over all paths of the last run.
    pub fn log_sum(&self) -> f32 {
        let steps = self.scale.iter().zip(&self.tops);
        steps.fold(0.0, |sum, (&scale, top)| sum + (libm::logf(scale) + top))
    }

    /// The probability of each label at token `at`.
    pub fn token(&self, at: usize) -> [f32; LABELS] {
        let mut marginal = self.forward[at];
        for (value, backward) in marginal.iter_mut().zip(&self.backward[at]) {
            *value *= backward;
        }
        marginal
    }

    /// The probability that exactly the tokens `first..=last` are a name of type `kind`.
    pub fn name(&self, factors: &Factors, first: usize, last: usize, kind: usize) -> f32 {
        if first == last {
            let l = label(kind, SINGLE);
            return self.forward[first][l] * self.backward[first][l];
        }
        let inner = &factors.from.inner[kind];
        let mut mass = self.forward[first][label(kind, BEGIN)];
        for at in first + 1..=last {
            let position = if at == last { END } else { INSIDE };
            let factor = inner[2 * usize::from(at > first + 1) + usize::from(at == last)];
            mass *= factor * self.emission[at][label(kind, position)] / self.scale[at];
        }
        mass * self.backward[last][label(kind, END)]
    }

    /// Adds the expected number of each transition, times `weight`, to `counts` (the order of a
    /// model file).
    pub fn expected_transitions(
        &self,
        factors: &Factors,
        weight: f64,
        counts: &mut [f64; TRANSITIONS],
    ) {
        let factors = &factors.from;
        if self.scale.is_empty() {
            return;
        }
        let begins = |at: usize, to: usize| -> f32 {
            let mass = |l: usize| self.emission[at][l] * self.backward[at][l] / self.scale[at];
            if to == 0 {
                mass(OUTSIDE)
            } else {
                mass(label(to - 1, BEGIN)) + mass(label(to - 1, SINGLE))
            }
        };
        for to in 0..OUTER {
            counts[OUTER * OUTER + to] +=
                weight * f64::from(factors.outer[OUTER][to] * begins(0, to));
        }
        for at in 1..self.scale.len() {
            let before = &self.forward[at - 1];
            for to in 0..OUTER {
                let mass = begins(at, to);
                if mass <= 0.0 {
                    continue;
                }
                for state in 0..OUTER {
                    let from = if state == 0 {
                        before[OUTSIDE]
                    } else {
                        before[label(state - 1, END)] + before[label(state - 1, SINGLE)]
                    };
                    counts[state * OUTER + to] +=
                        weight * f64::from(from * factors.outer[state][to] * mass);
                }
            }
            for kind in 0..TYPES {
                for (n, position) in [INSIDE, END].into_iter().enumerate() {
                    let to = label(kind, position);
                    let mass = self.emission[at][to] * self.backward[at][to] / self.scale[at];
                    for (m, from) in [BEGIN, INSIDE].into_iter().enumerate() {
                        counts[(OUTER + 1) * OUTER + 4 * kind + 2 * m + n] += weight
                            * f64::from(
                                before[label(kind, from)] * factors.inner[kind][2 * m + n] * mass,
                            );
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lattice::ALL;
    use super::super::lattice::small::{all, scores, weights};
    use super::*;

    #[test]
    fn probabilities_agree_with_counting_all_paths() {
        let (t, s) = (weights(), scores(3));
        let all = all(&t, &s);
        let sum: f64 = all.iter().map(|(_, score)| f64::from(*score).exp()).sum();
        let factors = Factors::new(&t, 1.0);
        let mut marginals = Marginals::default();
        marginals.run(&factors, &s, ALL, 1.0, None).unwrap();
        let log = marginals.log_sum();
        assert!((f64::from(log) - sum.ln()).abs() < 1e-3);
        let share = |holds: &dyn Fn(&[usize]) -> bool| {
            let of: f64 =
                all.iter().filter(|(p, _)| holds(p)).map(|(_, s)| f64::from(*s).exp()).sum();
            (of / sum) as f32
        };
        let (b, e) = (label(2, BEGIN), label(2, END));
        let name = share(&|p| p[1] == b && p[2] == e);
        assert!((marginals.name(&factors, 1, 2, 2) - name).abs() < 1e-4);
        let token = share(&|p| p[1] == b);
        assert!((marginals.token(1)[b] - token).abs() < 1e-4);
    }

    #[test]
    fn the_exponential_is_close() {
        for n in -300..300 {
            let x = n as f32 / 10.0;
            let close = (exp(x) / libm::expf(x) - 1.0).abs();
            assert!(close < 2e-5, "{x}: {close}");
        }
    }
}
