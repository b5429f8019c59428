package dev.rolecall.search.market.guide;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.text.PlaceText;
import dev.rolecall.model.text.SeniorityText;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a guide is about.
///
/// @param level one of [#LEVELS]; null for all levels
/// @param country ISO 3166-1 alpha-2, where a job has a place; null for everywhere
public record GuideTopic(
    GuideSubject subject, @Nullable Seniority level, @Nullable String country) {
  /// The levels that have guides, in rising order.
  public static final List<Seniority> LEVELS =
      List.of(
          Seniority.JUNIOR,
          Seniority.MID,
          Seniority.SENIOR,
          Seniority.STAFF,
          Seniority.PRINCIPAL,
          Seniority.LEAD);

  /// The beginnings of names of countries that English has with an article.
  private static final List<String> COUNTRIES_WITH_ARTICLE =
      List.of("United ", "Netherlands", "Philippines", "Bahamas", "Maldives", "Dominican Republic");

  private static final Map<String, String> COUNTRIES_BY_SLUG = countriesBySlug();

  public GuideTopic {
    if (level != null && !LEVELS.contains(level)) {
      throw new IllegalArgumentException("There are no guides for the level " + level);
    }
  }

  public static GuideTopic of(GuideSubject subject) {
    return new GuideTopic(subject, null, null);
  }

  /// The topic with exactly this address.
  ///
  /// @param slug `backend-engineer`, `senior-java-engineer-germany`
  public static Optional<GuideTopic> parse(String slug) {
    return Stream.concat(Stream.of(Optional.<Seniority>empty()), LEVELS.stream().map(Optional::of))
        .filter(level -> level.isEmpty() || slug.startsWith(SeniorityText.of(level.get()) + "-"))
        .flatMap(
            level ->
                parse(
                    slug.substring(level.map(it -> SeniorityText.of(it).length() + 1).orElse(0)),
                    level.orElse(null)))
        .filter(topic -> topic.slug().equals(slug))
        .findFirst();
  }

  private static Stream<GuideTopic> parse(String slug, @Nullable Seniority level) {
    return GuideSubject.all().stream()
        .filter(subject -> slug.equals(subject.slug()) || slug.startsWith(subject.slug() + "-"))
        .flatMap(
            subject -> {
              String rest = slug.substring(subject.slug().length());
              String country = rest.isEmpty() ? null : COUNTRIES_BY_SLUG.get(rest.substring(1));
              return rest.isEmpty() || country != null
                  ? Stream.of(new GuideTopic(subject, level, country))
                  : Stream.of();
            });
  }

  public GuideTopic withLevel(@Nullable Seniority other) {
    return new GuideTopic(subject, other, country);
  }

  public GuideTopic withCountry(@Nullable String other) {
    return new GuideTopic(subject, level, other);
  }

  public GuideTopic withSubject(GuideSubject other) {
    return new GuideTopic(other, level, country);
  }

  /// Its only address below `/guides/`.
  public String slug() {
    return Stream.of(
            level == null ? "" : SeniorityText.of(level),
            subject.slug(),
            country == null ? "" : slug(country))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("-"));
  }

  /// `Senior Java engineer in Germany`.
  public String title() {
    String text = role();
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// As in the middle of a sentence: `senior Java engineer in Germany`.
  public String role() {
    return (level == null ? "" : SeniorityText.of(level) + " ") + subject.role() + where();
  }

  /// As in the middle of a sentence: `senior Java engineers in Germany`.
  public String plural() {
    return (level == null ? "" : SeniorityText.of(level) + " ") + subject.role() + "s" + where();
  }

  private String where() {
    boolean article = COUNTRIES_WITH_ARTICLE.stream().anyMatch(countryName()::startsWith);
    return country == null ? "" : " in " + (article ? "the " : "") + countryName();
  }

  /// The name of its country; empty for everywhere.
  public String countryName() {
    return country == null ? "" : PlaceText.country(country);
  }

  /// The text of the search that finds its jobs.
  public String search() {
    return text(subject.search());
  }

  /// The text of the search that finds those of its jobs with these words next to each other.
  String withPhrase(String words) {
    return search() + " \"" + words.replace('"', ' ').strip() + "\"";
  }

  /// The text of the search of all jobs that its subject is compared with.
  public String scope() {
    return text(subject.scope());
  }

  private String text(String subjectSearch) {
    List<String> parts = new ArrayList<>();
    parts.add(subjectSearch);
    if (level != null) {
      parts.add("seniority:" + level.name().toLowerCase(Locale.ROOT));
    }
    if (country != null) {
      parts.add("in:" + country);
    }
    return String.join(" ", parts).strip();
  }

  public JobQuery query() {
    return parsed(search());
  }

  static JobQuery parsed(String search) {
    return JobQueryParser.parse(search, Map.of(), Instant.EPOCH).query();
  }

  private static Map<String, String> countriesBySlug() {
    Map<String, String> countries = new TreeMap<>();
    CountryDictionary.shared().codes().stream()
        .sorted()
        .forEach(code -> countries.putIfAbsent(slug(code), code));
    return countries;
  }

  private static String slug(String country) {
    String plain = Normalizer.normalize(PlaceText.country(country), Normalizer.Form.NFKD);
    return plain
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]+", "-")
        .replaceAll("^-|-$", "");
  }
}
