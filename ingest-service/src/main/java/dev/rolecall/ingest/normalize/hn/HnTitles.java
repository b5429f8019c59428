package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.FunctionCache;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.ingest.normalize.title.TitleLevels;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The titles in a short string, without what is not part of a title: places, modes, pay.
///
/// @param titles in order
/// @param rest the removed parts
public record HnTitles(List<String> titles, List<String> rest) {
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]");

  /// What may follow a title: `Engineer - Berlin`, `Engineer, remote`, `Engineer in Berlin`.
  private static final Pattern TAIL =
      Pattern.compile("^(.*\\S)(?:\\s+[-–—@]\\s+|\\s*,\\s*|\\s+(?:in|at|-)\\s+(?:the )?)(\\S.*)$");

  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");
  private static final int MAX_TAILS = 3;

  private static final FunctionCache<HnTitles> READ = new FunctionCache<>(HnTitles::read);

  public static HnTitles of(String segment) {
    return READ.of(segment);
  }

  private static HnTitles read(String segment) {
    List<String> rest = new ArrayList<>();
    String stripped = withoutDetails(withoutAddresses(segment).strip(), rest);
    List<String> titles = new ArrayList<>();
    for (String title : TitleList.split(stripped)) {
      String clean = TitleCleanup.clean(withoutDetails(title, rest));
      if (!clean.isEmpty()) {
        titles.add(clean);
      }
    }
    return new HnTitles(titles.stream().distinct().toList(), List.copyOf(rest));
  }

  private static String withoutAddresses(String segment) {
    boolean addressed = segment.contains("http") || segment.contains("www.");
    return addressed ? ADDRESS.matcher(segment).replaceAll(" ") : segment;
  }

  /// Moves brackets and tails that state a place, a mode or pay to the rest.
  private static String withoutDetails(String title, List<String> rest) {
    boolean bracketed = title.indexOf('(') >= 0 || title.indexOf('[') >= 0;
    String stripped = Words.squeeze(bracketed ? withoutBrackets(title, rest) : title);
    for (int i = 0; i < MAX_TAILS; i++) {
      Matcher tail = TAIL.matcher(stripped);
      if (!tail.matches()
          || !TitleDetails.isNonTitleDetail(tail.group(2))
          || !RoleNouns.isIn(tail.group(1))) {
        break;
      }
      rest.add(tail.group(2));
      stripped = tail.group(1);
    }
    return stripped;
  }

  private static String withoutBrackets(String title, List<String> rest) {
    Matcher brackets = BRACKETS.matcher(title);
    StringBuilder kept = new StringBuilder();
    while (brackets.find()) {
      boolean detail = isNonTitleDetail(brackets.group(1).strip());
      if (detail) {
        rest.add(brackets.group(1));
      }
      brackets.appendReplacement(kept, detail ? " " : Matcher.quoteReplacement(brackets.group()));
    }
    brackets.appendTail(kept);
    return kept.toString();
  }

  private static boolean isNonTitleDetail(String bracketed) {
    return TitleDetails.isGenderMark(bracketed)
        || TitleLevels.isOnly(bracketed)
        || TitleDetails.isNonTitleDetail(bracketed) && !TitleDetails.containsSkill(bracketed);
  }
}
