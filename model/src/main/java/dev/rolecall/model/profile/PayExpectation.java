package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// The minimum pay, the target pay, and what to do with jobs that do not state their pay.
public record PayExpectation(
    @Nullable PayRate floor, @Nullable PayRate target, UndisclosedPayPolicy undisclosed) {
  public PayExpectation {
    MissingFieldException.requireField(undisclosed, "undisclosed");
  }
}
