package dev.rolecall.ingest.source.site;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/// What a page states in its meta tags, or in the header of its response, about its use.
///
/// @param robots the values for robots in general and for this one, in lower case
/// @param isReserved whether it reserves text and data mining (TDM Reservation Protocol)
record PageRules(String robots, boolean isReserved) {
  /// Not the value of another directive, as in `max-image-preview:none`.
  private static final String OWN = "(?<![\\w:-])(?<!:\\s)";

  private static final Pattern NO_INDEX = Pattern.compile(OWN + "(?:noindex|none)\\b");
  private static final Pattern NO_FOLLOW = Pattern.compile(OWN + "(?:nofollow|none)\\b");

  static PageRules of(Document page) {
    String robots =
        page.select("meta[name~=(?i)^(?:robots|rolecall)$]").eachAttr("content").stream()
            .map(content -> content.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
    boolean reserved =
        page.select("meta[name~=(?i)^tdm-reservation$]").eachAttr("content").stream()
            .anyMatch(content -> content.strip().equals("1"));
    return new PageRules(robots, reserved);
  }

  boolean forbidsIndexing() {
    return forbidsIndexing(robots);
  }

  /// @param robots the values of a meta tag, or of X-Robots-Tag, in lower case
  static boolean forbidsIndexing(String robots) {
    return NO_INDEX.matcher(robots).find();
  }

  boolean forbidsLinks() {
    return NO_FOLLOW.matcher(robots).find();
  }
}
