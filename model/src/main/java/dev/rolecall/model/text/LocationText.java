package dev.rolecall.model.text;

import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Place;
import dev.rolecall.model.job.WorkMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Formats where and how the work of a job is done as text, on one line.
public final class LocationText {
  private LocationText() {}

  public static String of(Opening opening) {
    return of(opening.places(), opening.workModes(), opening.remoteScope());
  }

  /// `Remote in the EU`, `Utrecht, Netherlands · hybrid`, `Remote in the United States · Austin,
  /// TX, United States · on-site`; empty when nothing is stated. Null arguments are not stated.
  public static String of(
      @Nullable List<Place> places,
      @Nullable List<WorkMode> workModes,
      @Nullable List<String> remoteScope) {
    List<WorkMode> modes =
        Opening.orEmpty(workModes).stream().filter(mode -> mode != WorkMode.UNKNOWN).toList();
    String scope = RemoteScopeText.of(Opening.orEmpty(remoteScope));
    boolean remoteFirst = !scope.isEmpty() && (modes.isEmpty() || modes.contains(WorkMode.REMOTE));
    List<WorkMode> others =
        remoteFirst ? modes.stream().filter(mode -> mode != WorkMode.REMOTE).toList() : modes;
    return Phrases.capitalize(
        Stream.of(
                remoteFirst ? "remote " + scope : "",
                PlaceText.of(Opening.orEmpty(places)),
                WorkModeText.of(others))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")));
  }
}
