package dev.rolecall.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/// The header X-Robots-Tag: what a host says about the use of a page in its response.
/// <https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag>
final class RobotsTag {
  private static final String NAME = "X-Robots-Tag";

  /// The name under which robots.txt and the header address this robot.
  private static final String ROBOT = "rolecall";

  /// `googlebot: noindex, nofollow`: the robot that the rest of the value is for.
  private static final Pattern ADDRESSED = Pattern.compile("([a-z][\\w.-]{0,60})\\s*:\\s*(.*)");

  /// Directives with a value, which are not names of robots.
  private static final Pattern WITH_VALUE = Pattern.compile("unavailable_after|max-[a-z-]+");

  private RobotsTag() {}

  /// The directives for all robots and for this one, in lower case and separated by commas.
  static String directives(HttpHeaders headers) {
    List<String> own = new ArrayList<>();
    for (String value : headers.getOrEmpty(NAME)) {
      boolean applies = true;
      for (String part : value.toLowerCase(Locale.ROOT).split(",")) {
        String directive = part.strip();
        Matcher addressed = ADDRESSED.matcher(directive);
        if (addressed.matches() && !WITH_VALUE.matcher(addressed.group(1)).matches()) {
          applies = addressed.group(1).equals(ROBOT) || addressed.group(1).equals("robots");
          directive = addressed.group(2);
        }
        if (applies && !directive.isEmpty()) {
          own.add(directive);
        }
      }
    }
    return String.join(",", own);
  }
}
