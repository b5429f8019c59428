package dev.rolecall.ingest.normalize;

import dev.rolecall.ingest.normalize.place.PlaceRules;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.Words;
import dev.rolecall.model.dictionary.TitleDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Titles of sources with fields, without what other fields state: requisition ids, work modes,
/// offices. The same opening has one title, whatever a board appends to it.
///
/// @param title the rest
/// @param removed what the rules still read: modes and offices
record FieldTitles(String title, List<String> removed) {
  /// `[REQ-1042]`, `(Req #12345)`, `#45210`, `JR-102938`, `(T0665)`, but not a year.
  private static final FilteredPattern REQUISITION =
      FilteredPattern.of(
          "\\s*[-–—|,]?\\s*(?:[(\\[]\\s*(?:(?:req|requisition|ref|job|vacancy|position|posting|id|no|nr)\\b[.:]?\\s*){0,2}(?:(?:#|[A-Z]{1,4})?-?\\d{5,}\\w?|#\\d{3,}|[A-Z]{1,4}-?\\d{3,})\\s*[)\\]]|(?<![\\p{L}\\d])(?:req|requisition|ref|job"
              + " id|jr|jo|r)[-."
              + " #:]*+(?!(?:19|20)\\d\\d\\b)\\d{4,}|#\\d{3,})\\s*$|^\\s*(?:[(\\[]\\s*(?:req|ref|job|jr|id)?[-."
              + " #:]*\\d{3,}\\s*[)\\]]|#\\d{3,})\\s*[-–—|:]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MODE =
      Pattern.compile(
          "\\s*[-–—|,]?\\s*[(\\[]\\s*((?:100% |fully |full )?(?:remote|hybrid|on-?site|wfh|work"
              + " from home|in-office|telecommute)(?:"
              + " (?:ok|eligible|possible|friendly|only|work|position))?)\\s*[)\\]]\\s*$",
          Pattern.CASE_INSENSITIVE);

  /// `- Greater Seattle Area`, `- Oakland HQ`.
  private static final FilteredPattern OFFICE =
      FilteredPattern.of(
          "\\s+[-–—|]\\s+((?:greater )?(\\p{Lu}[^-–—|,()]{2,30}?)(?: metro(?:politan)?)?"
              + " (?:area|hq|headquarters|office|metro))\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final int MAX_MARKS = 3;

  static FieldTitles of(String title) {
    List<String> removed = new ArrayList<>();
    String rest = Words.squeeze(title);
    for (int i = 0; i < MAX_MARKS; i++) {
      String before = rest;
      rest = REQUISITION.replaceFirst(rest, "");
      rest = without(MODE, rest, removed);
      rest = withoutOffice(rest, removed);
      if (rest.equals(before)) {
        break;
      }
    }
    return rest.isBlank() ? new FieldTitles(title, List.of()) : new FieldTitles(rest, removed);
  }

  private static String without(Pattern mark, String title, List<String> removed) {
    Matcher found = mark.matcher(title);
    if (!found.find() || found.start() == 0) {
      return title;
    }
    removed.add(found.group(1));
    return title.substring(0, found.start());
  }

  private static String withoutOffice(String title, List<String> removed) {
    FilteredPattern.Search found = OFFICE.search(title);
    boolean named =
        found.find()
            && (PlaceRules.isPlace(found.group(2)) || PlaceRules.isPlace(found.group(1)))
            && TitleDictionary.shared().best(title.substring(0, found.start())).isPresent();
    if (!named) {
      return title;
    }
    removed.add(found.group(2));
    return title.substring(0, found.start());
  }
}
