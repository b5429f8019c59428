package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.CompanyPlaces;
import dev.rolecall.match.newmatch.VisibleJob;
import java.util.ArrayList;
import java.util.List;

/// The jobs of a mail by their places: a company's best job names the others.
final class CompanyGroups<T> {
  private final CompanyPlaces places = CompanyPlaces.unlimited();
  private final List<List<T>> groups = new ArrayList<>();

  /// @param repeated whether the job is listed again
  /// @param value of the job; the best job of a company first
  void add(VisibleJob job, boolean repeated, T value) {
    int place = places.add(job, repeated).orElseThrow();
    if (place == groups.size()) {
      groups.add(new ArrayList<>());
    }
    groups.get(place).add(value);
  }

  /// In the order of the best jobs, which come first in their groups.
  List<List<T>> groups() {
    return groups;
  }
}
