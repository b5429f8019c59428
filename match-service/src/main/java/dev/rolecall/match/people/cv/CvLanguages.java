package dev.rolecall.match.people.cv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The languages that a person speaks, from the lines of the section of languages, with the level
/// as it is stated: `English (C1)`, `Deutsch: Muttersprache`.
public final class CvLanguages {
  private static final List<String> SPOKEN =
      List.of(
          "en", "de", "fr", "es", "nl", "pl", "pt", "it", "sv", "da", "nb", "fi", "cs", "sk", "hu",
          "ro", "bg", "el", "hr", "sr", "sl", "et", "lv", "lt", "uk", "ru", "tr", "ar", "he", "fa",
          "hi", "bn", "ta", "te", "ur", "zh", "ja", "ko", "vi", "th", "id", "ca", "ga", "is");

  private static final Map<String, String> NAMES = names();

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\p{L}])(" + CvWords.alternatives(NAMES.keySet()) + ")(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])([ABC][12]\\+?|native(?: speaker)?|mother"
              + " tongue|bilingual|fluent|muttersprache|fließend|verhandlungssicher|langue"
              + " maternelle|courant|bilingue|nativo|nativa|fluido|moedertaal|"
              + "vloeiend|ojczysty|biegły|madrelingua|fluente|modersmål|flytande|flydende|basic|intermediate|"
              + "advanced|professional|conversational)(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// @param code ISO 639-1
  /// @param label `English (C1)`
  public record Found(String code, String label, CvEvidence evidence) {}

  private CvLanguages() {}

  static boolean isNamedIn(String line) {
    return NAME.matcher(line).find();
  }

  public static List<Found> find(CvDraft cv) {
    Map<String, Found> found = new LinkedHashMap<>();
    cv.linesIn(CvSection.LANGUAGES)
        .flatMap(line -> in(line).stream())
        .forEach(each -> found.putIfAbsent(each.code(), each));
    return List.copyOf(found.values());
  }

  private static List<Found> in(CvLine line) {
    List<Found> found = new ArrayList<>();
    Matcher name = NAME.matcher(line.text());
    int from = 0;
    while (name.find(from)) {
      int next = name.end();
      int end = name.find() ? name.start() : line.text().length();
      name.find(from);
      found.add(language(line, name.group(1), name.start(), next, end));
      from = next;
    }
    return found;
  }

  private static Found language(CvLine line, String name, int start, int nameEnd, int end) {
    String code = NAMES.getOrDefault(name.toLowerCase(Locale.ROOT), "en");
    String label = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    Matcher level = LEVEL.matcher(line.text()).region(nameEnd, end);
    return level.find()
        ? new Found(
            code, "%s (%s)".formatted(label, level.group()), line.evidence(start, level.end()))
        : new Found(code, label, line.evidence(start, nameEnd));
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String code : SPOKEN) {
      for (String in :
          List.of("en", "de", "fr", "es", "nl", "pl", "pt", "it", "sv", "da", "nb", code)) {
        names.putIfAbsent(
            Locale.of(code).getDisplayLanguage(Locale.of(in)).toLowerCase(Locale.ROOT), code);
      }
    }
    names.putIfAbsent("mandarin", "zh");
    names.putIfAbsent("farsi", "fa");
    return names;
  }
}
