//! Which rows do not stand in their places.
use std::collections::HashSet;

/// The fewest numbers that explain the order: of two that were exchanged both, of one that was carried off that one.
pub fn moved(in_file: &[u64]) -> Vec<u64> {
    let in_place = longest_ascent(in_file);
    let carried_off = in_file.iter().copied().filter(|row| !in_place.contains(row));
    let exchanged = (1..).zip(in_file).filter(|(place, row)| place != *row).map(|(_, row)| *row);
    let (carried_off, exchanged): (Vec<u64>, Vec<u64>) = (carried_off.collect(), exchanged.collect());
    if carried_off.len() < exchanged.len() { carried_off } else { exchanged }
}

/// The most numbers that ascend from one end to the other: those that stand in their places.
fn longest_ascent(numbers: &[u64]) -> HashSet<u64> {
    // For each length, where an ascent of it ends lowest; and for each number the one before it.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (vec![], vec![]);
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut at = ends.last().copied();
    std::iter::from_fn(|| {
        let one = at?;
        at = before[one];
        Some(numbers[one])
    })
    .collect()
}
