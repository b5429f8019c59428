package dev.rolecall.ingest.normalize;

import dev.rolecall.model.dictionary.TitleDictionary;
import dev.rolecall.model.dictionary.TitleDictionary.TitleMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The roles that a post tells of: those of its header, else those of its list, else the one that
/// its prose names.
///
/// @param title empty when it is not stated
/// @param line the list item that tells of it, empty when there is none: its places and pay are its
///   own
record HnRoles(String title, String line) {
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•–—+>]|\\d{1,2}[.)])\\s*(.{3,160})$");
  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)(?:hiring|looking for|seeking|need|searching for|join (?:us|our team)"
              + " as|recruiting)(?: for)?(?:"
              + " (?:an?|our|another|two|three|several|some|experienced|talented|great|the|first|additional|to))*\\s+([^.\\n"
              + "|]{3,90})");
  private static final int MOST = 12;

  static List<HnRoles> of(HnHeader header, PostText text) {
    List<HnRoles> listed = listed(text);
    boolean generic =
        header.titles().isEmpty() || header.titles().stream().allMatch(HnRoles::generic);
    if (generic && listed.size() >= (header.titles().isEmpty() ? 1 : 2)) {
      return listed;
    }
    if (!header.titles().isEmpty()) {
      return header.titles().stream()
          .map(title -> new HnRoles(title, lineOf(title, listed)))
          .toList();
    }
    return prose(text);
  }

  private static boolean generic(String title) {
    return title.matches(
        "(?i).*\\b(?:roles|positions|openings|engineers|developers|multiple|various)\\b.*");
  }

  private static String lineOf(String title, List<HnRoles> listed) {
    return listed.stream()
        .filter(role -> role.title.equalsIgnoreCase(title))
        .map(HnRoles::line)
        .findFirst()
        .orElse("");
  }

  private static List<HnRoles> listed(PostText text) {
    List<HnRoles> roles = new ArrayList<>();
    for (String line : text.lines()) {
      Matcher item = ITEM.matcher(line);
      if (item.matches() && roles.size() < MOST) {
        String words = item.group(1).split("\\s*(?:[|:(\\[]|https?://| [-–—] |, )")[0];
        List<TitleMention> titles = TitleDictionary.shared().find(words);
        boolean title =
            !titles.isEmpty()
                && words.length() <= 70
                && titles.getLast().end() >= words.length() - 14
                && !words.matches(
                    "(?i).*\\b(?:you|we|our|will|with|experience|strong|work(?:ing)?"
                        + " (?:with|closely)|and more|the)\\b.*");
        if (title) {
          roles.add(new HnRoles(HnHeader.tidy(words), item.group(1)));
        }
      }
    }
    return roles.stream().filter(role -> !role.title.isEmpty()).distinct().toList();
  }

  private static List<HnRoles> prose(PostText text) {
    Matcher told = PROSE.matcher(text.text());
    while (told.find()) {
      String words = told.group(1);
      List<TitleMention> titles = TitleDictionary.shared().find(words);
      if (!titles.isEmpty() && titles.getFirst().start() < 45) {
        int end = titles.getFirst().end();
        String title =
            words
                .substring(0, end)
                .replaceAll(
                    "^(?i)(?:an?|our|the|to|great|talented|experienced|passionate|exceptional|motivated)"
                        + " ",
                    "");
        return List.of(new HnRoles(HnHeader.tidy(title), ""));
      }
    }
    return List.of(new HnRoles("", ""));
  }
}
