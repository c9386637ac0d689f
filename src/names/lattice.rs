//! The chain over one stretch of tokens: the best path, and how probable a name on it is.
//!
//! A name's last token, whatever its position, and a token outside leave the chain in a state that
//! only tells the type, so transitions are weighed between types (and outside), not labels: ten by
//! ten instead of nineteen by nineteen. Inside a name each type has four weights of its own.

use super::labels::{BEGIN, END, INSIDE, LABELS, OUTSIDE, SINGLE, TYPES, label};

/// States between tokens that end nothing unfinished: outside, or after a name of a type.
pub const OUTER: usize = 1 + TYPES;
/// Number of transition weights.
pub const TRANSITIONS: usize = (OUTER + 1) * OUTER + 4 * TYPES;

/// Weights between neighbouring labels.
#[derive(Debug, Clone)]
pub struct Transitions {
    /// From outer state (the last row: the stretch's beginning) to outside or a type's beginning.
    pub outer: [[f32; OUTER]; OUTER + 1],
    /// For each type: begin-inside, begin-end, inside-inside, inside-end.
    pub inner: [[f32; 4]; TYPES],
}

impl Transitions {
    /// From the numbers in the order of a model file.
    pub fn from_slice(weights: &[f32; TRANSITIONS]) -> Self {
        let mut all = Transitions { outer: [[0.0; OUTER]; OUTER + 1], inner: [[0.0; 4]; TYPES] };
        let cells = all.outer.iter_mut().flatten().chain(all.inner.iter_mut().flatten());
        for (cell, &weight) in cells.zip(weights) {
            *cell = weight;
        }
        all
    }
}

/// All types.
pub const ALL: &[usize] = &[0, 1, 2, 3, 4, 5, 6, 7, 8];

/// How far below a token's best label another may score and still matter.
const DEPTH: f32 = 12.0;

/// The four labels of each type, of all labels.
fn kinds(labels: &[f32; LABELS]) -> &[[f32; 4]] {
    labels[1..].as_chunks().0
}

fn kinds_mut(labels: &mut [f32; LABELS]) -> &mut [[f32; 4]] {
    labels[1..].as_chunks_mut().0
}

/// Of two numbers; unlike `f32::max` no call where an instruction does it.
#[inline]
fn larger(a: f32, b: f32) -> f32 {
    if b > a { b } else { a }
}

/// The types that may matter for `scores`, into `types`: some label of theirs comes near the best.
/// Most stretches are about two or three, and what the chain costs grows with their square.
pub fn likely(scores: &[[f32; LABELS]], types: &mut Vec<usize>) {
    let mut near = [false; TYPES];
    for token in scores {
        let floor = top(token, ALL) - DEPTH;
        for (near, labels) in near.iter_mut().zip(kinds(token)) {
            *near |= labels.iter().fold(false, |near, &score| near | (score > floor));
        }
    }
    types.clear();
    types.extend(ALL.iter().filter(|&&kind| near[kind]));
}

/// The highest score of a label outside or of `types`.
fn top(token: &[f32; LABELS], types: &[usize]) -> f32 {
    let mut tops = [token[OUTSIDE]; 4];
    for &kind in types {
        for (top, &score) in tops.iter_mut().zip(&kinds(token)[kind]) {
            *top = larger(*top, score);
        }
    }
    tops.into_iter().fold(token[OUTSIDE], larger)
}

/// The best sequence of labels of `types` for `scores`, into `path`; `back` is room for work.
pub fn best(
    transitions: &Transitions,
    scores: &[[f32; LABELS]],
    types: &[usize],
    back: &mut Vec<[u8; LABELS]>,
    path: &mut Vec<u8>,
) {
    path.clear();
    let Some(first) = scores.first() else { return };
    // The label before, for each label of each token; what is left from stretches before isn't asked.
    if back.len() < scores.len() {
        back.resize(scores.len(), [0; LABELS]);
    }
    let back = &mut back[..scores.len()];
    let start = &transitions.outer[OUTER];
    let mut now = [f32::NEG_INFINITY; LABELS];
    now[OUTSIDE] = first[OUTSIDE] + start[0];
    for &kind in types {
        for position in [BEGIN, SINGLE] {
            let l = label(kind, position);
            now[l] = first[l] + start[1 + kind];
        }
    }
    for (token, from) in scores.iter().zip(back.iter_mut()).skip(1) {
        // The best way from an outer state to each.
        let mut tops = transitions.outer[0].map(|weight| now[OUTSIDE] + weight);
        let mut via = [OUTSIDE as u32; OUTER];
        for &kind in types {
            let ended = &kinds(&now)[kind];
            let position = if ended[END] >= ended[SINGLE] { END } else { SINGLE };
            let (score, l) = (ended[position], label(kind, position) as u32);
            for ((top, via), weight) in
                tops.iter_mut().zip(&mut via).zip(&transitions.outer[1 + kind])
            {
                let score = score + weight;
                let better = score > *top;
                *top = if better { score } else { *top };
                *via = if better { l } else { *via };
            }
        }
        now[OUTSIDE] = tops[0] + token[OUTSIDE];
        from[OUTSIDE] = via[0] as u8;
        for &kind in types {
            let (now, token) = (&mut kinds_mut(&mut now)[kind], &kinds(token)[kind]);
            let inner = &transitions.inner[kind];
            let (begun, inside) = (now[BEGIN], now[INSIDE]);
            for (n, position) in [INSIDE, END].into_iter().enumerate() {
                let (via_b, via_i) = (begun + inner[n], inside + inner[2 + n]);
                let (best, before) = if via_b >= via_i { (via_b, BEGIN) } else { (via_i, INSIDE) };
                now[position] = best + token[position];
                from[label(kind, position)] = label(kind, before) as u8;
            }
            for position in [BEGIN, SINGLE] {
                now[position] = tops[1 + kind] + token[position];
                from[label(kind, position)] = via[1 + kind] as u8;
            }
        }
    }
    let mut last = OUTSIDE;
    for &kind in types {
        for l in [label(kind, END), label(kind, SINGLE)] {
            if now[l] > now[last] {
                last = l;
            }
        }
    }
    for from in back.iter().rev() {
        path.push(last as u8);
        last = usize::from(from[last]);
    }
    path.reverse();
}

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
    use super::super::labels::parts;
    use super::*;

    fn weights() -> Transitions {
        let mut numbers = [0.0; TRANSITIONS];
        for (n, weight) in numbers.iter_mut().enumerate() {
            *weight = ((n * 37 % 19) as f32 - 9.0) / 10.0;
        }
        Transitions::from_slice(&numbers)
    }

    fn scores(length: usize) -> Vec<[f32; LABELS]> {
        (0..length)
            .map(|t| std::array::from_fn(|l| ((t * 31 + l * 17) % 23) as f32 / 8.0))
            .collect()
    }

    /// The score of a path, or `None` if it is no path.
    fn score(t: &Transitions, scores: &[[f32; LABELS]], path: &[usize]) -> Option<f32> {
        let mut sum = 0.0;
        let mut before: Option<usize> = None;
        for (at, &l) in path.iter().enumerate() {
            sum += scores[at][l];
            let open = before.filter(|&b| b != OUTSIDE && matches!(parts(b).1, BEGIN | INSIDE));
            let inner = l != OUTSIDE && matches!(parts(l).1, INSIDE | END);
            match open {
                Some(b) => {
                    if !inner || parts(b).0 != parts(l).0 {
                        return None;
                    }
                    let row = 2 * usize::from(parts(b).1 == INSIDE);
                    sum += t.inner[parts(l).0][row + usize::from(parts(l).1 == END)];
                }
                None => {
                    if inner {
                        return None;
                    }
                    let from = match before {
                        None => OUTER,
                        Some(OUTSIDE) => 0,
                        Some(b) => 1 + parts(b).0,
                    };
                    sum += t.outer[from][if l == OUTSIDE { 0 } else { 1 + parts(l).0 }];
                }
            }
            before = Some(l);
        }
        let open = before.is_some_and(|b| b != OUTSIDE && matches!(parts(b).1, BEGIN | INSIDE));
        (!open).then_some(sum)
    }

    /// Every path of three tokens, with its score.
    fn all(t: &Transitions, s: &[[f32; LABELS]]) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![];
        for n in 0..LABELS.pow(3) {
            let path = vec![n % LABELS, n / LABELS % LABELS, n / LABELS / LABELS];
            if let Some(score) = score(t, s, &path) {
                paths.push((path, score));
            }
        }
        paths
    }

    #[test]
    fn the_best_path_is_the_best_of_all_paths() {
        let (t, s) = (weights(), scores(3));
        let all = all(&t, &s);
        let top = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let mut path = vec![];
        best(&t, &s, ALL, &mut Vec::new(), &mut path);
        assert_eq!(path.iter().map(|&l| l as usize).collect::<Vec<_>>(), top.0);
    }

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
