//! The weights of [`Feature`](super::Feature)s. Those of the features that have 0 are still to be fitted:
//! what `train headline` makes of them is better on the pages but takes a caption for a headline in
//! one of the golden articles.

pub const WEIGHTS: &[f32] = &[
    -3.54, -2.13, -2.05, -2.26, -1.03, 0.86, 1.86, 1.23, 0.23, -0.24, 5.00, 0.00, 0.00, 0.50,
    -0.50, 3.00, 1.50, -1.37, -0.34, 0.01, -1.09, -0.82, 0.00, 0.00, 0.02, 0.37, 1.10, 2.30, 0.42,
    0.00, 0.00, 0.00, -0.38, -1.40, -0.66, 2.35, 2.03, 0.84, -0.50, 0.00, 0.00, -1.55, -0.06, 0.00,
    0.48, 0.48, 0.85, 0.56, 0.11, -1.97, 0.56, 0.54, -0.19, -0.22, -0.35, -1.78, 0.69, -0.64,
    -0.07, -0.47, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00,
];
