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

/// The types that may matter for `scores`, into `types`: some label of theirs comes near the best.
/// Most stretches are about two or three, and what the chain costs grows with their square.
pub fn likely(scores: &[[f32; LABELS]], types: &mut Vec<usize>) {
    let mut near = [false; TYPES];
    for token in scores {
        let floor = token.iter().fold(f32::NEG_INFINITY, |top, &score| top.max(score)) - DEPTH;
        for (near, labels) in near.iter_mut().zip(token[1..].as_chunks::<4>().0) {
            *near |= labels.iter().any(|&score| score > floor);
        }
    }
    types.clear();
    types.extend(ALL.iter().filter(|&&kind| near[kind]));
}

/// The best sequence of labels of `types` for `scores`.
pub fn best(
    transitions: &Transitions,
    scores: &[[f32; LABELS]],
    types: &[usize],
    path: &mut Vec<u8>,
) {
    path.clear();
    let Some(first) = scores.first() else { return };
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let start = &transitions.outer[OUTER];
    let mut now = [f32::NEG_INFINITY; LABELS];
    now[OUTSIDE] = first[OUTSIDE] + start[0];
    for &kind in types {
        for position in [BEGIN, SINGLE] {
            let l = label(kind, position);
            now[l] = first[l] + start[1 + kind];
        }
    }
    back.push([0; LABELS]);
    for token in &scores[1..] {
        let mut from = [0u8; LABELS];
        // The better way into each outer state.
        let mut outer = [(now[OUTSIDE], OUTSIDE as u8); OUTER];
        for &kind in types {
            let (end, single) = (label(kind, END), label(kind, SINGLE));
            let best = if now[end] >= now[single] { end } else { single };
            outer[1 + kind] = (now[best], best as u8);
        }
        let mut next = [f32::NEG_INFINITY; LABELS];
        for to in [0].into_iter().chain(types.iter().map(|kind| 1 + kind)) {
            let (mut best, mut best_from) = (outer[0].0 + transitions.outer[0][to], outer[0].1);
            for &kind in types {
                let (score, l) = outer[1 + kind];
                let score = score + transitions.outer[1 + kind][to];
                if score > best {
                    (best, best_from) = (score, l);
                }
            }
            if to == 0 {
                next[OUTSIDE] = best + token[OUTSIDE];
                from[OUTSIDE] = best_from;
            } else {
                for position in [BEGIN, SINGLE] {
                    let l = label(to - 1, position);
                    next[l] = best + token[l];
                    from[l] = best_from;
                }
            }
        }
        for &kind in types {
            let (b, i) = (label(kind, BEGIN), label(kind, INSIDE));
            for (n, position) in [INSIDE, END].into_iter().enumerate() {
                let to = label(kind, position);
                let (via_b, via_i) =
                    (now[b] + transitions.inner[kind][n], now[i] + transitions.inner[kind][2 + n]);
                let (best, l) = if via_b >= via_i { (via_b, b) } else { (via_i, i) };
                next[to] = best + token[to];
                from[to] = l as u8;
            }
        }
        back.push(from);
        now = next;
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
        last = from[last] as usize;
    }
    path.reverse();
}

/// Forward and backward probabilities of one stretch, each token scaled to sum one.
#[derive(Debug, Default)]
pub struct Marginals {
    emission: Vec<[f32; LABELS]>,
    forward: Vec<[f32; LABELS]>,
    backward: Vec<[f32; LABELS]>,
    scale: Vec<f32>,
}

/// The exponential of transition weights.
#[derive(Debug, Clone)]
pub struct Factors(Transitions);

impl Factors {
    /// Of `transitions`, raised to `temperature`'s inverse.
    pub fn new(transitions: &Transitions, temperature: f32) -> Self {
        let mut factors = transitions.clone();
        for cell in factors.outer.iter_mut().flatten().chain(factors.inner.iter_mut().flatten()) {
            *cell = exp(*cell / temperature);
        }
        Factors(factors)
    }
}

/// e to the `x`, by halves and a polynomial: the same bits everywhere, error below 1e-5 of the value.
pub fn exp(x: f32) -> f32 {
    // Added and taken away, it rounds to the nearest whole number: no bits are left for a fraction.
    const ROUND: f32 = 12_582_912.0;
    let x = (x * std::f32::consts::LOG2_E).clamp(-120.0, 120.0);
    let whole = (x + ROUND) - ROUND;
    let part = x - whole;
    let power = f32::from_bits(((whole as i32 + 127) as u32) << 23);
    let series = 1.0
        + part
            * (std::f32::consts::LN_2
                + part
                    * (0.240_226_5
                        + part * (0.055_504_1 + part * (0.009_618_1 + part * 0.001_333_4))));
    power * series
}

/// What one step passes on, from the sums of outer states to the labels they allow.
fn forward_step(
    factors: &Transitions,
    types: &[usize],
    now: &[f32; LABELS],
    next: &mut [f32; LABELS],
) {
    let mut into = factors.outer[0].map(|factor| now[OUTSIDE] * factor);
    for &kind in types {
        let mass = now[label(kind, END)] + now[label(kind, SINGLE)];
        if mass > 1e-9 {
            let row = &factors.outer[1 + kind];
            into[0] += mass * row[0];
            for &to in types {
                into[1 + to] += mass * row[1 + to];
            }
        }
    }
    next[OUTSIDE] = into[0];
    for &kind in types {
        let inner = &factors.inner[kind];
        let (b, i) = (now[label(kind, BEGIN)], now[label(kind, INSIDE)]);
        next[label(kind, BEGIN)] = into[1 + kind];
        next[label(kind, SINGLE)] = into[1 + kind];
        next[label(kind, INSIDE)] = b * inner[0] + i * inner[2];
        next[label(kind, END)] = b * inner[1] + i * inner[3];
    }
}

/// The same towards the beginning: `after` is emission times backward of the next token.
fn backward_step(
    factors: &Transitions,
    types: &[usize],
    after: &[f32; LABELS],
    now: &mut [f32; LABELS],
) {
    let sum = |row: &[f32; OUTER]| {
        let mut sum = row[0] * after[OUTSIDE];
        for &kind in types {
            sum += row[1 + kind] * (after[label(kind, BEGIN)] + after[label(kind, SINGLE)]);
        }
        sum
    };
    now[OUTSIDE] = sum(&factors.outer[0]);
    for &kind in types {
        let inner = &factors.inner[kind];
        let (i, e) = (after[label(kind, INSIDE)], after[label(kind, END)]);
        let ended = sum(&factors.outer[1 + kind]);
        now[label(kind, END)] = ended;
        now[label(kind, SINGLE)] = ended;
        now[label(kind, BEGIN)] = i * inner[0] + e * inner[1];
        now[label(kind, INSIDE)] = i * inner[2] + e * inner[3];
    }
}

impl Marginals {
    /// Runs forward and backward over `scores`, over paths of labels of `types`. With `allowed`,
    /// only paths through the labels whose bits are set count. Returns the logarithm of the sum
    /// over all paths, or `None` where no path is possible.
    pub fn run(
        &mut self,
        factors: &Factors,
        scores: &[[f32; LABELS]],
        types: &[usize],
        temperature: f32,
        allowed: Option<&[u64]>,
    ) -> Option<f32> {
        let Factors(factors) = factors;
        let length = scores.len();
        self.emission.clear();
        self.forward.clear();
        self.scale.clear();
        self.backward.resize(length, [0.0; LABELS]);
        let mut log_sum = 0.0;
        let cooled = 1.0 / temperature;
        for (at, token) in scores.iter().enumerate() {
            let open = allowed.map_or(u64::MAX, |a| a[at]);
            let mut top = if open & 1 == 1 { token[OUTSIDE] } else { f32::NEG_INFINITY };
            for &kind in types {
                let first = label(kind, BEGIN);
                for (position, &score) in token[first..first + 4].iter().enumerate() {
                    if open >> (first + position) & 1 == 1 {
                        top = top.max(score);
                    }
                }
            }
            let mut emission = [0.0; LABELS];
            let mut emit = |l: usize| {
                let below = (token[l] - top) * cooled;
                if below > -DEPTH && open >> l & 1 == 1 {
                    emission[l] = exp(below);
                }
            };
            emit(OUTSIDE);
            for &kind in types {
                (label(kind, BEGIN)..=label(kind, SINGLE)).for_each(&mut emit);
            }
            let mut forward = [0.0; LABELS];
            match self.forward.last() {
                Some(before) => forward_step(factors, types, before, &mut forward),
                None => {
                    let start = &factors.outer[OUTER];
                    forward[OUTSIDE] = start[0];
                    for &kind in types {
                        forward[label(kind, BEGIN)] = start[1 + kind];
                        forward[label(kind, SINGLE)] = start[1 + kind];
                    }
                }
            }
            let last = at + 1 == length;
            forward[OUTSIDE] *= emission[OUTSIDE];
            let mut sum = forward[OUTSIDE];
            for &kind in types {
                for position in [BEGIN, INSIDE, END, SINGLE] {
                    let l = label(kind, position);
                    let open = last && matches!(position, BEGIN | INSIDE);
                    forward[l] *= if open { 0.0 } else { emission[l] };
                    sum += forward[l];
                }
            }
            if sum <= 0.0 {
                return None;
            }
            let share = 1.0 / sum;
            forward[OUTSIDE] *= share;
            for &kind in types {
                for value in &mut forward[label(kind, BEGIN)..=label(kind, SINGLE)] {
                    *value *= share;
                }
            }
            log_sum += libm::logf(sum) + top * cooled;
            self.scale.push(sum);
            self.emission.push(emission);
            self.forward.push(forward);
        }
        let mut after = [0.0f32; LABELS];
        after[OUTSIDE] = 1.0;
        for &kind in types {
            after[label(kind, END)] = 1.0;
            after[label(kind, SINGLE)] = 1.0;
        }
        for at in (0..length).rev() {
            self.backward[at] = after;
            if at > 0 {
                let share = 1.0 / self.scale[at];
                let emission = &self.emission[at];
                after[OUTSIDE] *= emission[OUTSIDE] * share;
                for &kind in types {
                    for l in label(kind, BEGIN)..=label(kind, SINGLE) {
                        after[l] *= emission[l] * share;
                    }
                }
                let mut before = [0.0; LABELS];
                backward_step(factors, types, &after, &mut before);
                after = before;
            }
        }
        Some(log_sum)
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
        let Factors(factors) = factors;
        if first == last {
            let l = label(kind, SINGLE);
            return self.forward[first][l] * self.backward[first][l];
        }
        let inner = &factors.inner[kind];
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
        let Factors(factors) = factors;
        if self.forward.is_empty() {
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
        for at in 1..self.forward.len() {
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
        best(&t, &s, ALL, &mut path);
        assert_eq!(path.iter().map(|&l| l as usize).collect::<Vec<_>>(), top.0);
    }

    #[test]
    fn probabilities_agree_with_counting_all_paths() {
        let (t, s) = (weights(), scores(3));
        let all = all(&t, &s);
        let sum: f64 = all.iter().map(|(_, score)| f64::from(*score).exp()).sum();
        let factors = Factors::new(&t, 1.0);
        let mut marginals = Marginals::default();
        let log = marginals.run(&factors, &s, ALL, 1.0, None).unwrap();
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
