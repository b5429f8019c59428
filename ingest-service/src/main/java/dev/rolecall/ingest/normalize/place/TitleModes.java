package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.model.job.WorkMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The work mode and the place that a title states besides the role: `Backend Engineer (Remote)`,
/// `[Remote-US]`, `WFH Developer`, `Engineer (Location - Australia)`.
///
/// `Hybrid Cloud Engineer` and `Remote Sensing Engineer` are roles.
final class TitleModes {
  private static final String OTHER_WORK =
      "(?! ?(?:sensing|support|access|desktop|monitoring|control|operations|diagnostics|hands|systems?"
          + "|vehicles?|care|patient|infrastructure|device|management|learning|teams?|collaboration"
          + "|connectivity|procedure|services?|therap\\w+))";

  private static final FilteredPattern REMOTE =
      FilteredPattern.of(
          "^(?:(?:fully|100%) )?(?:remote|wfh|work from home)\\b[ :,–-]*"
              + OTHER_WORK
              + "|[(\\[][^)\\]]{0,30}\\b(?:remote|remoto|remota|télétravail|wfh|work from home|home"
              + " ?office)\\b"
              + OTHER_WORK
              + "|[-–—,|/@] ?(?:(?:fully|100%) )?(?:remote|wfh|work from home)\\b"
              + OTHER_WORK,
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern IN_BRACKETS =
      FilteredPattern.of(
          "[(\\[](?:(?:full[- ]time|remote|permanent|\\p{L}+)[,;|/ -]+)?(?:(hybrid)|on-?site|in[-"
              + " ]office|in[- ]person)\\b(?! ?(?:cloud|mobile|app))|[-–—,|/]"
              + " ?(?:(hybrid)(?= in (?-i:\\p{Lu})|\\s*$)|(?:on-?site|in[- ]office)\\s*$)",
          Pattern.CASE_INSENSITIVE);

  private static final FilteredPattern AREAS =
      FilteredPattern.of(
          "[(\\[]((?:location|remote|wfh)\\b[^)\\]]{1,60}|[^)\\]]{1,40}\\bremote)[)\\]]"
              + "|[-–—,|] ?(remote\\b[^|]{0,40})$",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> REMOTE_CUES =
      List.of("remote", "remot", "wfh", "home", "télétravail");

  private TitleModes() {}

  static Set<WorkMode> in(String title) {
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    String lower = title.toLowerCase(Locale.ROOT);
    if (REMOTE_CUES.stream().anyMatch(lower::contains)
        && REMOTE.finds(title)
        && !RemoteDenial.isIn(title)) {
      modes.add(WorkMode.REMOTE);
    }
    if (lower.contains("hybrid")
        || lower.contains("site")
        || lower.contains("office")
        || lower.contains("person")) {
      FilteredPattern.Search other = IN_BRACKETS.search(title);
      while (other.find()) {
        boolean hybrid = other.group(1) != null || other.group(2) != null;
        modes.add(hybrid ? WorkMode.HYBRID : WorkMode.ONSITE);
      }
    }
    return modes;
  }

  /// The words of a title about the place of work, such as `Remote-US`.
  static Optional<String> place(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (!lower.contains("remote") && !lower.contains("wfh") && !lower.contains("location")) {
      return Optional.empty();
    }
    FilteredPattern.Search areas = AREAS.search(title);
    return areas.find()
        ? Optional.of(areas.group(1) != null ? areas.group(1) : areas.group(2))
        : Optional.empty();
  }
}
