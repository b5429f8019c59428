package dev.rolecall.search.find;

import dev.rolecall.search.index.document.NameKeys;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An end of a typed text that may be the beginning of a name: in `senior java dev`, `senior java
/// dev`, `java dev` and `dev`. The value of a filter can only be the beginning of a name of its
/// kind: `company:stri`.
///
/// @param text as typed
/// @param prefix what the keys of names are compared with
/// @param kinds of the names that it may be the beginning of
record TypedEnd(String text, String prefix, Set<NameKind> kinds) {
  private static final int MAX_WORDS = 3;
  private static final int MIN_LENGTH = 2;
  private static final int MAX_LENGTH = 80;
  private static final Pattern FILTER =
      Pattern.compile("(?i)(?:^|\\s)-?((skill|company|in|city|country|place):\"?([^\\s\"]*))$");
  private static final Pattern PHRASE_FILTER =
      Pattern.compile("(?i)(?:^|\\s)-?((skill|company|in|city|country|place):\"([^\"]*))$");
  private static final Pattern WORD = Pattern.compile("(?<!\\S)\\S");

  private static final Map<String, NameKind> KINDS =
      Map.of(
          "skill", NameKind.SKILL,
          "company", NameKind.COMPANY,
          "in", NameKind.PLACE,
          "city", NameKind.PLACE,
          "country", NameKind.PLACE,
          "place", NameKind.PLACE);

  /// The longest first.
  static List<TypedEnd> of(String typed, Set<NameKind> kinds) {
    String text = typed.substring(Math.max(0, typed.length() - MAX_LENGTH));
    for (Pattern pattern : List.of(PHRASE_FILTER, FILTER)) {
      Matcher filter = pattern.matcher(text);
      if (filter.find()) {
        NameKind kind = KINDS.get(filter.group(2).toLowerCase(Locale.ROOT));
        Set<NameKind> allowed = EnumSet.copyOf(kinds);
        allowed.removeIf(each -> each != kind);
        return end(filter.group(1), filter.group(3), allowed).stream().toList();
      }
    }
    return words(text, kinds);
  }

  private static List<TypedEnd> words(String text, Set<NameKind> kinds) {
    List<Integer> starts =
        WORD.matcher(text).results().map(java.util.regex.MatchResult::start).toList();
    List<TypedEnd> ends = new ArrayList<>();
    for (int start : starts.subList(Math.max(0, starts.size() - MAX_WORDS), starts.size())) {
      String end = text.substring(start);
      ends.addAll(end(end, end, kinds));
    }
    return ends;
  }

  /// A blank at the end is part of the prefix: after `java `, names continue with another word.
  private static List<TypedEnd> end(String text, String value, Set<NameKind> kinds) {
    String folded = NameKeys.prefix(value);
    boolean another = !value.isEmpty() && Character.isWhitespace(value.charAt(value.length() - 1));
    return folded.length() < MIN_LENGTH || kinds.isEmpty()
        ? List.of()
        : List.of(new TypedEnd(text, another ? folded + " " : folded, kinds));
  }

  /// Whether a name of this kind continues it.
  boolean continues(NameKind kind, String name) {
    return kinds.contains(kind)
        && NameKeys.of(name).stream().anyMatch(key -> key.startsWith(prefix));
  }
}
