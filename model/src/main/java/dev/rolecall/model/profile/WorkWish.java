package dev.rolecall.model.profile;

import dev.rolecall.model.job.WorkMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and how a person would work; empty lists mean no preference.
///
/// @param authorizedIn countries and regions (`EU`) where they may work
public record WorkWish(
    List<WorkMode> modes,
    @Nullable Home home,
    List<PlaceWish> places,
    List<String> authorizedIn,
    @Nullable Boolean needsVisa,
    @Nullable UtcOffsets utcOffset) {
  public static final WorkWish ANY =
      new WorkWish(List.of(), null, List.of(), List.of(), null, null);

  public WorkWish {
    modes = List.copyOf(modes);
    places = List.copyOf(places);
    authorizedIn = List.copyOf(authorizedIn);
  }
}
