package dev.rolecall.match.reference;

/// What comparable jobs pay, in euros a year: 80 % of them pay from `low` to `high`.
///
/// @param median half of them pay less
/// @param jobs how many jobs it is based on, at least [PayEstimates#MIN_JOBS]
public record PayEstimate(int low, int median, int high, int jobs) {}
