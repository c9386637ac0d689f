//! Scan: the next byte of a kind.

/// Bytes that are looked at together, which the compiler makes vector code of.
const TOGETHER: usize = 16;

/// Where the first of `bytes` stands that is `byte`.
#[inline(never)]
pub(super) fn find(bytes: &[u8], byte: u8) -> Option<usize> {
    let (chunks, _) = bytes.as_chunks::<TOGETHER>();
    let has = |chunk: &[u8; TOGETHER]| chunk.iter().fold(0, |any, &b| any | u8::from(b == byte));
    let from = TOGETHER * chunks.iter().position(|c| has(c) != 0).unwrap_or(chunks.len());
    Some(from + bytes[from..].iter().position(|&b| b == byte)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_wherever_it_stands() {
        for long in 0..40 {
            let mut bytes = vec![b'a'; long];
            assert_eq!(find(&bytes, b'\n'), None);
            for at in (0..long).rev() {
                bytes[at] = b'\n';
                assert_eq!(find(&bytes, b'\n'), Some(at));
            }
        }
    }
}
