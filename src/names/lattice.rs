//! The chain over one stretch of tokens: its transitions, and the best path (Viterbi).
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
pub(super) const DEPTH: f32 = 12.0;

/// The four labels of each type, of all labels.
pub(super) fn kinds(labels: &[f32; LABELS]) -> &[[f32; 4]] {
    labels[1..].as_chunks().0
}

pub(super) fn kinds_mut(labels: &mut [f32; LABELS]) -> &mut [[f32; 4]] {
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
pub(super) fn top(token: &[f32; LABELS], types: &[usize]) -> f32 {
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

/// A small chain, all of whose paths can be counted.
#[cfg(test)]
pub(super) mod small {
    use super::super::labels::parts;
    use super::*;

    pub(in super::super) fn weights() -> Transitions {
        let mut numbers = [0.0; TRANSITIONS];
        for (n, weight) in numbers.iter_mut().enumerate() {
            *weight = ((n * 37 % 19) as f32 - 9.0) / 10.0;
        }
        Transitions::from_slice(&numbers)
    }

    pub(in super::super) fn scores(length: usize) -> Vec<[f32; LABELS]> {
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
    pub(in super::super) fn all(t: &Transitions, s: &[[f32; LABELS]]) -> Vec<(Vec<usize>, f32)> {
        let mut paths = vec![];
        for n in 0..LABELS.pow(3) {
            let path = vec![n % LABELS, n / LABELS % LABELS, n / LABELS / LABELS];
            if let Some(score) = score(t, s, &path) {
                paths.push((path, score));
            }
        }
        paths
    }
}

#[cfg(test)]
mod tests {
    use super::small::{all, scores, weights};
    use super::*;

    #[test]
    fn the_best_path_is_the_best_of_all_paths() {
        let (t, s) = (weights(), scores(3));
        let all = all(&t, &s);
        let top = all.iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let mut path = vec![];
        best(&t, &s, ALL, &mut Vec::new(), &mut path);
        assert_eq!(path.iter().map(|&l| l as usize).collect::<Vec<_>>(), top.0);
    }
}
