package dev.rolecall.model.profile;

/// The zones a person can work in, in hours from UTC.
public record UtcOffsets(int from, int to) {}
