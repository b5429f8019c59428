package dev.rolecall.ingest.normalize.hn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The roles that a comment lists, one on each line.
final class HnRoleList {
  /// The maximum number of roles of a comment; further roles are ignored.
  static final int MAX_ROLES = 12;

  private HnRoleList() {}

  /// Each title once.
  ///
  /// @param from index of the first line after the header
  static List<HnRole> in(List<String> lines, int from) {
    List<HnRole> roles = new ArrayList<>();
    for (int i = from; i < lines.size() && roles.size() < MAX_ROLES; i++) {
      String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
      roles.addAll(HnListItem.roles(lines.get(i), next));
    }
    Set<String> seen = new HashSet<>();
    return roles.stream()
        .filter(role -> !role.title().isEmpty())
        .filter(role -> seen.add(role.title().toLowerCase(Locale.ROOT)))
        .limit(MAX_ROLES)
        .toList();
  }
}
