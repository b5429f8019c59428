package dev.rolecall.match.judge.criterion;

import dev.rolecall.model.profile.Home;
import dev.rolecall.model.profile.UtcOffsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time zones that a person can work in.
///
/// @param stated in their profile; otherwise these are the offsets of their home
record WorkingHours(UtcOffsets offsets, boolean stated) {
  /// @param longitude of their city; null for all time zones of the country
  static Optional<WorkingHours> at(Home home, @Nullable Double longitude) {
    return HomeOffsets.of(home.country(), longitude)
        .map(offsets -> new WorkingHours(offsets, false));
  }
}
