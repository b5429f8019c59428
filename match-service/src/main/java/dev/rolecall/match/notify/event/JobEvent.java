package dev.rolecall.match.notify.event;

/// A new job for a person.
///
/// @param number from 1 for each account, without gaps when it is decided
/// @param body JSON; see [EventContent]
public record JobEvent(long number, String body) {}
