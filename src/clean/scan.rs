//! Scan: the next byte of some kind.

/// Bytes that are looked at together, which the compiler makes vector code of.
const TOGETHER: usize = 16;

/// Where the first of `bytes` stands that `is`.
pub(super) fn position(bytes: &[u8], is: impl Fn(u8) -> bool) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<TOGETHER>();
    let any = |chunk: &[u8; TOGETHER]| chunk.iter().fold(0, |any, &b| any | u8::from(is(b))) != 0;
    let from = TOGETHER * chunks.iter().position(any).unwrap_or(chunks.len());
    Some(from + bytes[from..].iter().position(|&b| is(b))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_wherever_it_stands() {
        for long in 0..40 {
            let mut bytes = vec![b'a'; long];
            assert_eq!(position(&bytes, |b| b == b'\n'), None);
            for at in (0..long).rev() {
                bytes[at] = b'\n';
                assert_eq!(position(&bytes, |b| b == b'\n'), Some(at));
            }
        }
    }
}
