package dev.rolecall.model.profile;

/// The time zones that a person can work in, as offsets from UTC in hours.
public record UtcOffsets(int from, int to) {}
