package dev.rolecall.search.web.guide;

import dev.rolecall.model.text.SeniorityText;
import dev.rolecall.search.market.guide.GuideCatalog;
import dev.rolecall.search.market.guide.GuideCatalog.Entry;
import dev.rolecall.search.market.guide.GuideSubject;
import dev.rolecall.search.market.guide.GuideTopic;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The content of the page of all guides.
///
/// @param families guides to kinds of work
/// @param languages guides to programming languages
record GuideListView(String asOf, List<Subject> families, List<Subject> languages) {
  private static final int COUNTRIES = 5;

  /// @param further guides to its levels, and to the countries with the most jobs
  record Subject(Entry entry, String jobs, List<Link> further) {}

  record Link(String slug, String label) {}

  static GuideListView of(GuideCatalog catalog) {
    return new GuideListView(
        GuideText.time(catalog.asOf()),
        subjects(catalog, GuideSubject.Family.class),
        subjects(catalog, GuideSubject.Language.class));
  }

  private static List<Subject> subjects(GuideCatalog catalog, Class<? extends GuideSubject> type) {
    return catalog.subjects().stream()
        .filter(entry -> type.isInstance(entry.topic().subject()))
        .map(
            entry ->
                new Subject(entry, GuideText.jobs(entry.jobs()), further(catalog, entry.topic())))
        .toList();
  }

  private static List<Link> further(GuideCatalog catalog, GuideTopic topic) {
    return Stream.concat(
            catalog.levels(topic).stream()
                .map(
                    level ->
                        new Link(
                            level.topic().slug(),
                            SeniorityText.label(Objects.requireNonNull(level.topic().level())))),
            catalog.countries(topic).stream()
                .limit(COUNTRIES)
                .map(country -> new Link(country.topic().slug(), country.topic().countryName())))
        .toList();
  }
}
