package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The roles of a comment: those of its header, else those of a list in its text, else those that
/// its sentences name.
public final class HnRoles {
  private static final CuedPattern PLURAL =
      CuedPattern.of(
          "\\b(?:engineers|developers|designers|managers)\\b",
          "engineers",
          "developers",
          "designers",
          "managers");

  private HnRoles() {}

  /// At least one; [HnRole#UNTITLED] when none is named.
  public static List<HnRole> of(HnHeader header, PostingText text) {
    List<HnRole> listed = listed(header, text);
    if (header.isGeneric()) {
      return withoutHeader(header, text, listed);
    }
    boolean isPlural = header.titles().stream().allMatch(PLURAL::finds);
    if (listed.size() >= 2 && isPlural) {
      return listed;
    }
    return joined(
        header.titles().stream().map(title -> new HnRole(title, own(title, listed))).toList(),
        listed);
  }

  /// Whether the text contains a list of roles.
  static boolean hasList(HnHeader header, PostingText text) {
    return !listed(header, text).isEmpty();
  }

  private static List<HnRole> listed(HnHeader header, PostingText text) {
    return text.computeOnce("roles", () -> HnRoleList.in(text.lines(), header.lines()));
  }

  private static List<HnRole> withoutHeader(
      HnHeader header, PostingText text, List<HnRole> listed) {
    if (listed.size() > 1) {
      return listed;
    }
    List<HnRole> inProse = HnProse.roles(text);
    if (!listed.isEmpty()) {
      return joined(listed, inProse);
    }
    if (!inProse.isEmpty()) {
      return inProse;
    }
    return header.titles().isEmpty()
        ? List.of(HnRole.UNTITLED)
        : header.titles().stream().map(HnRole::titled).toList();
  }

  /// All roles of two lists. A role of the second list that has the title of one of the first is
  /// the same role.
  private static List<HnRole> joined(List<HnRole> first, List<HnRole> second) {
    return Stream.concat(
            first.stream(),
            second.stream()
                .filter(role -> first.stream().noneMatch(known -> isSame(known, role, second))))
        .limit(HnRoleList.MAX_ROLES)
        .toList();
  }

  /// Whether the words of one title contain those of the other. `Jr Backend Engineer` is another
  /// role than `Backend Engineer` when both are in the second list.
  private static boolean isSame(HnRole known, HnRole role, List<HnRole> second) {
    Set<String> words = known.words();
    Set<String> others = role.words();
    return words.containsAll(others)
        || others.containsAll(words)
            && second.stream().noneMatch(other -> words.equals(other.words()));
  }

  private static List<String> own(String title, List<HnRole> listed) {
    return listed.stream()
        .filter(role -> role.title().equalsIgnoreCase(title))
        .map(HnRole::segments)
        .findFirst()
        .orElse(List.of());
  }
}
