package dev.rolecall.model.job;

import org.jspecify.annotations.Nullable;

/// What a posting's source allows.
///
/// @param attribution how the source must be named, null when it need not be
/// @param republish whether it may be shown to everyone
public record Rights(@Nullable String attribution, boolean republish) {
  public static final Rights OPEN = new Rights(null, true);

  /// Whether everyone may see the posting.
  public boolean publiclyVisible() {
    return republish;
  }
}
