package dev.rolecall.search.web.page;

import dev.rolecall.model.text.AgeText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time in the formats that pages use.
///
/// @param iso ISO 8601, for the `datetime` attribute
/// @param ago `3 days ago`
/// @param date `2 Nov 2026`
record DisplayTime(String iso, String ago, String date) {
  static DisplayTime of(Instant then, Instant now) {
    return new DisplayTime(then.toString(), AgeText.of(then, now), AgeText.date(then));
  }

  static @Nullable DisplayTime orNull(@Nullable Instant then, Instant now) {
    return then == null ? null : of(then, now);
  }
}
