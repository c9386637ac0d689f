//! The line model.
