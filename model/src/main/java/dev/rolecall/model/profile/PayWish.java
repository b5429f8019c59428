package dev.rolecall.model.profile;

import org.jspecify.annotations.Nullable;

/// The least a person works for, what they aim at, and what to do where pay is not stated.
public record PayWish(@Nullable PayRate floor, @Nullable PayRate target, Undisclosed undisclosed) {
  public PayWish {
    MissingFieldException.stated(undisclosed, "undisclosed");
  }
}
