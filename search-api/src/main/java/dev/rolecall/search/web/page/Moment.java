package dev.rolecall.search.web.page;

import dev.rolecall.model.text.AgeText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A point in time in the forms that pages need.
///
/// @param iso ISO 8601, for attributes
/// @param ago `3 days ago`
/// @param date `2 Nov 2026`
record Moment(String iso, String ago, String date) {
  static Moment of(Instant then, Instant now) {
    return new Moment(then.toString(), AgeText.of(then, now), AgeText.date(then));
  }

  static @Nullable Moment orNull(@Nullable Instant then, Instant now) {
    return then == null ? null : of(then, now);
  }
}
