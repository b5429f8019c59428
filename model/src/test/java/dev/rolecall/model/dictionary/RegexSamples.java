package dev.rolecall.model.dictionary;

import java.util.ArrayList;
import java.util.List;

/// Texts that a simple expression matches: one for each choice of its alternatives and optional
/// parts. Groups, `|`, `?`, `\b`, `\s*`, `\w+` and `$` are known.
final class RegexSamples {
  private final String regex;
  private int at;

  private RegexSamples(String regex) {
    this.regex = regex;
  }

  static List<String> of(String regex) {
    String plain =
        regex
            .replaceFirst("^\\(\\?[a-z]+\\)", "")
            .replace("\\b", "")
            .replace("\\s*", "")
            .replace("\\w+", "x")
            .replace("$", "");
    return new RegexSamples(plain).alternatives();
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < regex.length() && regex.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return all;
  }

  private List<String> sequence() {
    List<String> texts = List.of("");
    while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
      List<String> part = part();
      List<String> joined = new ArrayList<>();
      for (String text : texts) {
        part.forEach(next -> joined.add(text + next));
      }
      texts = joined;
    }
    return texts;
  }

  private List<String> part() {
    List<String> part = new ArrayList<>();
    if (regex.startsWith("(?:", at)) {
      at += 3;
      part.addAll(alternatives());
      at++;
    } else {
      part.add(regex.substring(at, ++at));
    }
    if (at < regex.length() && regex.charAt(at) == '?') {
      at++;
      part.add("");
    }
    return part;
  }
}
