package dev.rolecall.model.profile;

import dev.rolecall.model.job.WorkMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and how a person would work; empty lists mean no preference.
///
/// @param authorizedIn countries and regions (`EU`) where they may work
/// @param clearance whether they hold a security clearance; null when they do not say
public record WorkPreferences(
    List<WorkMode> modes,
    @Nullable Home home,
    List<PreferredPlace> places,
    List<String> authorizedIn,
    @Nullable Boolean needsVisa,
    @Nullable Boolean clearance,
    @Nullable UtcOffsets utcOffset) {
  public static final WorkPreferences ANY =
      new WorkPreferences(List.of(), null, List.of(), List.of(), null, null, null);

  public WorkPreferences {
    modes = List.copyOf(modes);
    places = List.copyOf(places);
    authorizedIn = List.copyOf(authorizedIn);
  }
}
