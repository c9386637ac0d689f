//! One sort for all: by a number, what is equal staying in its order.
//!
//! The standard library's sorts are compiled anew for every type, eight kilobytes of wasm each time;
//! here one of them sorts the numbers, and the items follow.

/// Sorts `items` by the number of each, stably.
pub(crate) fn by_number<T: Clone>(items: &mut [T], number: impl Fn(&T) -> u64) {
    let mut order: Vec<(u64, u32)> =
        items.iter().zip(0..).map(|(item, at)| (number(item), at)).collect();
    if sort(&mut order) {
        let sorted: Vec<T> = order.iter().map(|&(_, at)| items[at as usize].clone()).collect();
        for (item, sorted) in items.iter_mut().zip(sorted) {
            *item = sorted;
        }
    }
}

/// Sorts `order`; false where it was sorted.
fn sort(order: &mut [(u64, u32)]) -> bool {
    let unsorted = !order.is_sorted();
    if unsorted {
        order.sort_unstable();
    }
    unsorted
}

/// Two numbers as one, the first before the second.
pub(crate) fn both(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order() {
        let mut items = ["bb", "a", "cc", "", "dd", "e"];
        by_number(&mut items, |item| item.len() as u64);
        assert_eq!(items, ["", "a", "e", "bb", "cc", "dd"]);
    }

    #[test]
    fn the_first_number_decides() {
        assert!(both(1, u32::MAX) < both(2, 0));
    }
}
