package dev.rolecall.match.people.tracker;

import java.time.Instant;

/// When an application entered a state.
public record StateChange(ApplicationState state, Instant since) {}
