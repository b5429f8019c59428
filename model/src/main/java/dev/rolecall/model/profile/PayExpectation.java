package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// The least a person works for, what they aim at, and what to do where pay is not stated.
public record PayExpectation(
    @Nullable PayRate floor, @Nullable PayRate target, Undisclosed undisclosed) {
  public PayExpectation {
    MissingFieldException.stated(undisclosed, "undisclosed");
  }
}
