package dev.rolecall.ingest.normalize.hn;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.FilteredPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.ingest.normalize.title.RoleNouns;
import dev.rolecall.model.html.HtmlText.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/// The titles of comments that name none after words of hiring: in front of `needed` or `positions
/// available`, in the address of the job's page, or only as `a large number of positions`.
final class WantedTitles {
  private static final CuedPattern NEEDED =
      CuedPattern.of(
          "(?:^|[.!?;]\\s|\\s[-–—|]\\s|\\)\\s)([^.!?;|\\n"
              + "]{3,140}?)\\s+(?:(?:are |is )?(?:urgently |badly |always |now"
              + " )?(?:needed|wanted|sought)|are (?:all |always |also )*welcome(?= *(?:[.!\\n"
              + "]|to apply|$))|(?:position|role|opening|job)s? (?:are |is |now |currently"
              + " )*(?:available|open))\\b",
          "needed",
          "wanted",
          "sought",
          "welcome",
          "available",
          "open");

  private static final CuedPattern STATEMENT =
      CuedPattern.of(
          "(?:^\\W*|(?:hiring|looking|recruit\\w*|ha(?:s|ve)(?: got)?|there"
              + " are|with|fill|open)[^.!?\\n"
              + "]{0,40}?)\\b((?:(?:large |wide |huge |great |whole"
              + " )?(?:number|variety|range|lot|bunch|handful) of|lots"
              + " of|multiple|several|many|various|numerous)"
              + " (?:(?:open|different|new|other|technical|tech|engineering|software|exciting)"
              + " ){0,2}(?:positions|roles|openings|job openings|vacancies))\\b",
          "number of",
          "variety of",
          "range of",
          "lot of",
          "lots of",
          "bunch of",
          "handful of",
          "multiple",
          "several",
          "many",
          "various",
          "numerous");

  private static final FilteredPattern SEPARATOR = FilteredPattern.of("[-_+]|%20");
  private static final FilteredPattern LEAD =
      FilteredPattern.of("(?i)^(?:(?:jobs?|careers?|positions?|roles?|openings?|hiring)[-_])+");
  private static final FilteredPattern NO_SLUG =
      FilteredPattern.of(
          "(?i)\\b(?:an?|the|our|your|we|refer|apply|how|why|what|top|best|about|meet|hire|by)\\b");
  private static final FilteredPattern EXTENSION =
      FilteredPattern.of("\\.(?:html?|php|aspx?|jsp)$");
  private static final FilteredPattern JOB_PATH =
      FilteredPattern.of("(?i)/(?:jobs?|careers?|positions?|openings?|roles?)/");
  private static final FilteredPattern NUMBER = FilteredPattern.of("\\d+|.*\\d{3,}.*");
  private static final int MIN_SLUG_WORDS = 2;
  private static final int MAX_SLUG_WORDS = 5;

  private WantedTitles() {}

  static List<CuedPattern> patterns() {
    return List.of(NEEDED, STATEMENT);
  }

  /// The title in an address, else the people that a sentence seeks, else the statement that there
  /// are positions.
  static List<HnRole> in(PostingText text) {
    List<HnRole> addressed = inAddresses(text);
    List<HnRole> named = addressed.isEmpty() ? SoughtPeople.in(text) : addressed;
    return named.isEmpty()
        ? STATEMENT.first(text).map(found -> HnRole.titled(found.group(1))).stream().toList()
        : named;
  }

  /// `Python developers, AWS sysadmins needed`.
  static List<HnRole> needed(PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (MatchResult needed : NEEDED.all(text)) {
      String words = needed.group(1);
      if (!ListTitles.isSentence(words)) {
        List<String> titles = HnTitles.of(words).titles();
        boolean named =
            titles.stream()
                .allMatch(title -> ProseTitles.isSpecific(title) || AreaTitles.isArea(title));
        if (named && titles.stream().anyMatch(RoleNouns::isIn)) {
          titles.forEach(title -> found.add(HnRole.titled(title)));
        }
      }
    }
    return ProseTitles.distinct(found);
  }

  /// `https://acme.example/jobs/ruby-systems-engineer`. Other addresses than those of jobs count
  /// only as the first one.
  static List<HnRole> inAddresses(PostingText text) {
    List<HnRole> found = new ArrayList<>();
    for (Link link : text.links()) {
      String url = link.url();
      String title = url.contains("-") || url.contains("_") ? slug(url) : "";
      boolean named = ProseTitles.isSpecific(title) && !NO_SLUG.finds(title);
      if (named && (found.isEmpty() || JOB_PATH.finds(url))) {
        found.add(HnRole.titled(title));
      }
    }
    return ProseTitles.distinct(found);
  }

  private static String slug(String url) {
    String path = path(url);
    String end = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = EXTENSION.replaceFirst(end.substring(end.lastIndexOf('/') + 1), "");
    String slug = LEAD.replaceFirst(last, "");
    List<String> words =
        Arrays.stream(SEPARATOR.split(slug))
            .filter(word -> !word.isEmpty() && !NUMBER.matches(word))
            .toList();
    return words.size() < MIN_SLUG_WORDS || words.size() > MAX_SLUG_WORDS
        ? ""
        : words.stream().map(WantedTitles::capitalized).collect(Collectors.joining(" "));
  }

  private static String path(String url) {
    try {
      String path = URI.create(url.strip()).getPath();
      return path == null ? "" : path;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
