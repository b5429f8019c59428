package dev.rolecall.ingest.normalize.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the alternatives of a regular expression so that they share their beginnings:
/// `hire|looking for|hiring|looking to` becomes `hir(?:e|ing)|looking (?:for|to)`. The matches are
/// the same, but [Pattern] compares an alternative after the other with the text, and some
/// expressions have dozens.
///
/// Of the alternatives that start with a letter, only those that start with the letter of the text
/// can match, so their order in relation to the others does not count. Their order among each other
/// remains, and so does that before and after an alternative that starts with anything else.
/// Alternatives with capturing groups keep their places, because these have numbers.
final class SharedBeginnings {
  private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z]*-?[a-zA-Z]*\\)");
  private static final Pattern GROUP_START =
      Pattern.compile("\\((?:\\?(?:<?[=!]|>|[a-zA-Z]*-?[a-zA-Z]*:|<\\w+>))?");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:Q.*?\\\\E|[pPx]\\{[^}]*}|u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);
  private static final Pattern QUANTIFIER = Pattern.compile("(?:[?*+]|\\{\\d+(?:,\\d*)?})[?+]?");

  private final String regex;
  private int at;

  /// Whether all groups so far have an end.
  private boolean complete = true;

  /// What was read that depends on its place: groups with numbers, references to them, and flags
  /// for the rest of a group.
  private int fixed;

  private SharedBeginnings(String regex, int at) {
    this.regex = regex;
    this.at = at;
  }

  /// @param literal the characters that it starts with
  private record Alternative(String literal, String rest) {
    String text() {
      return literal + rest;
    }

    Alternative after(int length) {
      return new Alternative(literal.substring(length), rest);
    }
  }

  /// @param regex without the flags [Pattern#LITERAL] and [Pattern#COMMENTS]
  static String in(String regex) {
    Matcher flags = FLAGS.matcher(regex);
    int start = flags.lookingAt() ? flags.end() : 0;
    SharedBeginnings read = new SharedBeginnings(regex, start);
    String shared = read.alternatives();
    // an expression that cannot be read is left to the compiler, which says what is wrong with it
    boolean valid = read.complete && read.at == regex.length();
    return valid ? regex.substring(0, start) + shared : regex;
  }

  /// Up to the end of the group.
  private String alternatives() {
    int before = fixed;
    List<Alternative> all = new ArrayList<>(List.of(alternative()));
    while (isAt('|')) {
      at++;
      all.add(alternative());
    }
    return String.join("|", fixed > before ? texts(all) : shared(all));
  }

  private Alternative alternative() {
    StringBuilder literal = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    while (at < regex.length() && !isAt('|') && !isAt(')')) {
      int start = at;
      String part = part() + read(QUANTIFIER);
      boolean plain = at == start + 1 && "^$.".indexOf(part.charAt(0)) < 0;
      (plain && rest.isEmpty() ? literal : rest).append(part);
    }
    return new Alternative(literal.toString(), rest.toString());
  }

  /// A character, a character class or a group.
  private String part() {
    int start = at;
    switch (regex.charAt(at)) {
      case '(' -> {
        return group();
      }
      case '\\' -> {
        String escape = read(ESCAPE);
        if (escape.isEmpty()) {
          complete = false;
          at++;
        }
        fixed += escape.matches("\\\\[k1-9]") ? 1 : 0;
      }
      case '[' -> skipClass();
      default -> at += Character.charCount(regex.codePointAt(at));
    }
    return regex.substring(start, at);
  }

  private String group() {
    String flags = read(FLAGS);
    if (!flags.isEmpty()) {
      fixed++;
      return flags;
    }
    String start = read(GROUP_START);
    fixed += start.equals("(") || start.matches("\\(\\?<\\w.*") ? 1 : 0;
    String inner = alternatives();
    complete &= isAt(')');
    at = Math.min(at + 1, regex.length());
    return start + inner + ")";
  }

  private void skipClass() {
    int depth = 0;
    do {
      char c = regex.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      at = Math.min(at + (c == '\\' ? 2 : 1), regex.length());
    } while (depth > 0 && at < regex.length());
  }

  /// What a pattern matches here, empty when it does not.
  private String read(Pattern pattern) {
    Matcher matcher = pattern.matcher(regex).region(at, regex.length());
    if (!matcher.lookingAt()) {
      return "";
    }
    at = matcher.end();
    return matcher.group();
  }

  private boolean isAt(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private static List<String> texts(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::text).toList();
  }

  private static List<String> shared(List<Alternative> all) {
    List<String> written = new ArrayList<>();
    Map<Character, List<Alternative>> groups = new LinkedHashMap<>();
    for (Alternative each : all) {
      if (each.literal.isEmpty()) {
        groups.values().forEach(group -> written.add(ofGroup(group)));
        groups.clear();
        written.add(each.text());
      } else {
        // a letter may match both of its cases
        char first = Character.toLowerCase(each.literal.charAt(0));
        groups.computeIfAbsent(first, _ -> new ArrayList<>()).add(each);
      }
    }
    groups.values().forEach(group -> written.add(ofGroup(group)));
    return written;
  }

  private static String ofGroup(List<Alternative> group) {
    String common = group.getFirst().literal;
    for (Alternative each : group) {
      int length = 0;
      while (length < Math.min(common.length(), each.literal.length())
          && common.charAt(length) == each.literal.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    if (group.size() == 1 || common.isEmpty()) {
      return String.join("|", texts(group));
    }
    int length = common.length();
    return common
        + "(?:"
        + String.join("|", shared(group.stream().map(each -> each.after(length)).toList()))
        + ")";
  }
}
