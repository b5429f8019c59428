package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways to reach a person that a CV has.
///
/// @param links that are written as they should be
/// @param brokenLinks that do not work as they are written
public record CvContact(
    List<CvEvidence> emails,
    List<CvEvidence> phones,
    List<CvEvidence> links,
    List<CvEvidence> brokenLinks) {
  private static final int MAX_LINES = 200;

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\w.+-])[\\w.+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,3}\\.\\p{L}{2,20}(?![\\w@])");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w/.+-])(?:(?:\\+|\\(?0|\\()\\d[\\d"
              + " ()/.-]{6,20}\\d|\\d{3}-\\d{3}-\\d{4})(?![\\w/-])");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}(?!\\d)");

  private static final Pattern LINK =
      Pattern.compile(
          "(?<![\\w@.])(?:(?:https?://|www\\.)[^\\s|,;()<>]{3,200}|(?:[\\w-]{1,60}\\.){1,3}"
              + "(?:com|org|net|io|dev|me|example|eu|de|nl|fr|uk|ch)/[^\\s|,;()<>]{1,200})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BROKEN =
      Pattern.compile(
          "(?<![\\w@./])(?:(?:htt?p?s?|hhttps?|htpps?|htttps?)(?::/(?!/)|;//|//|:\\\\\\\\|:"
              + " //)[^\\s|,;()]{1,200}"
              + "|h(?:tps?|tttps?|tpps?)://[^\\s|,;()]{1,200}|https?:///[^\\s|,;()]{0,200}"
              + "|(?:https?://)?(?:www\\.)?(?:linkedin\\.com(?:/in)?|github\\.com|gitlab\\.com)/?(?=[\\s|,;)]|$)"
              + "|(?:www\\.)?(?:linkedin|github|gitlab)(?:,|\\.\\.|\\.con\\b|\\.cm\\b|\\.comm\\b)[^\\s|;()]{0,200}"
              + "|(?:https?://)?(?:[\\w-]{1,60}\\.){1,3}[a-z]{2,10}/(?:in/)?(?:your-?name|username|yourprofile|your-?handle|xxx+)\\b"
              + "|https?://(?:localhost|127\\.0\\.0\\.1)[^\\s|,;()]{0,200})",
          Pattern.CASE_INSENSITIVE);

  public CvContact {
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    links = List.copyOf(links);
    brokenLinks = List.copyOf(brokenLinks);
  }

  static CvContact of(AssessedCv cv) {
    List<CvEvidence> emails = new ArrayList<>();
    List<CvEvidence> phones = new ArrayList<>();
    List<CvEvidence> links = new ArrayList<>();
    List<CvEvidence> broken = new ArrayList<>();
    cv.lines().stream()
        .limit(MAX_LINES)
        .forEach(
            line -> {
              find(EMAIL, line, emails);
              findPhones(cv, line, phones);
              find(BROKEN, line, broken);
              find(LINK, line, links);
            });
    links.removeIf(link -> broken.stream().anyMatch(other -> overlap(link, other)));
    return new CvContact(emails, phones, links, broken);
  }

  private static boolean overlap(CvEvidence one, CvEvidence other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /// Whether an address behind a link cannot work for the reader.
  static boolean isBroken(String link) {
    return !link.startsWith("mailto:")
        && !link.startsWith("tel:")
        && (link.startsWith("file:") || link.contains(" ") || BROKEN.matcher(link).find());
  }

  /// Dates are written with the same characters as phone numbers: `03/2019 - 05/2022`.
  private static void findPhones(AssessedCv cv, CvLine line, List<CvEvidence> to) {
    List<CvEvidence> found = new ArrayList<>();
    find(PHONE, line, found);
    List<CvEvidence> dates =
        cv.draft().dates().find(line.text()).stream()
            .map(range -> line.evidence(range.start(), range.end()))
            .toList();
    found.stream()
        .filter(phone -> !isDate(phone.text()))
        .filter(phone -> dates.stream().noneMatch(date -> overlap(phone, date)))
        .forEach(to::add);
  }

  private static boolean isDate(String text) {
    return !text.startsWith("+")
        && (YEAR.matcher(text).results().count() >= 2 || DATE.matcher(text).find());
  }

  private static void find(Pattern pattern, CvLine line, List<CvEvidence> to) {
    Matcher found = pattern.matcher(line.text());
    while (found.find() && to.size() < 20) {
      to.add(line.evidence(found.start(), found.end()));
    }
  }
}
