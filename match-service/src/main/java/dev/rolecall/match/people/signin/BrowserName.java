package dev.rolecall.match.people.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A readable name of a browser. It consists of known names only, whatever a client sends.
final class BrowserName {
  private static final int MAX_LENGTH = 1000;
  private static final String UNKNOWN = "An unknown browser";

  /// A part of the header with the name that it stands for. The first one that occurs applies:
  /// Edge's header also contains `Chrome`, and Chrome's contains `Safari`.
  private static final Map<String, String> BROWSERS =
      ordered(
          "Edg", "Edge",
          "OPR/", "Opera",
          "Firefox/", "Firefox",
          "FxiOS/", "Firefox",
          "CriOS/", "Chrome",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final Map<String, String> SYSTEMS =
      ordered(
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Windows", "Windows",
          "Macintosh", "macOS",
          "CrOS", "ChromeOS",
          "Linux", "Linux");

  private BrowserName() {}

  /// @param userAgent the value of the `User-Agent` header; null when there is none
  static String of(@Nullable String userAgent) {
    String text =
        userAgent == null ? "" : userAgent.substring(0, Math.min(MAX_LENGTH, userAgent.length()));
    String browser = find(text, BROWSERS);
    String system = find(text, SYSTEMS);
    if (browser.isEmpty() && system.isEmpty()) {
      return UNKNOWN;
    }
    return (browser.isEmpty() ? UNKNOWN : browser) + (system.isEmpty() ? "" : " on " + system);
  }

  private static String find(String text, Map<String, String> names) {
    return names.entrySet().stream()
        .filter(entry -> text.contains(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("");
  }

  private static Map<String, String> ordered(String... partsAndNames) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < partsAndNames.length; i += 2) {
      ordered.put(partsAndNames[i], partsAndNames[i + 1]);
    }
    return ordered;
  }
}
