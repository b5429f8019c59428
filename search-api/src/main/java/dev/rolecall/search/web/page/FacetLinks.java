package dev.rolecall.search.web.page;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SourceText;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.web.page.SearchPage.FacetGroup;
import dev.rolecall.search.web.page.SearchPage.FacetLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Creates the links of facets: each link adds a value to the search or removes it.
record FacetLinks(EditableQuery query, SearchLink link) {
  private static final int MAX_VISIBLE = 6;

  /// The facets and their titles on pages.
  private static final Map<String, String> TITLES =
      Map.of(
          "skill", "Skills",
          "mode", "Work mode",
          "seniority", "Seniority",
          "country", "Country",
          "city", "City",
          "type", "Employment type",
          "family", "Job family",
          "company", "Company",
          "source", "Source");

  private static final List<String> ORDER =
      List.of(
          "mode", "skill", "seniority", "country", "city", "type", "family", "company", "source");

  /// The facets whose labels are ordinary words and are capitalized; other labels are names.
  private static final Set<String> CAPITALIZED_FACETS =
      Set.of("mode", "seniority", "type", "family");

  List<FacetGroup> groups(Map<String, List<FacetCount>> counts) {
    Stream<String> others =
        counts.keySet().stream()
            .filter(name -> !ORDER.contains(name) && JobQueryParser.filterNames().contains(name))
            .sorted();
    return Stream.concat(ORDER.stream().filter(counts::containsKey), others)
        .map(name -> group(name, counts.getOrDefault(name, List.of())))
        .filter(group -> !group.visible().isEmpty())
        .toList();
  }

  private FacetGroup group(String name, List<FacetCount> counts) {
    long max = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
    List<FacetLink> selected = new ArrayList<>();
    List<FacetLink> others = new ArrayList<>();
    for (FacetCount count : counts) {
      if (QueryClause.filter(false, name, count.value()).isValid()) {
        FacetLink facet = link(name, count, Math.max(1, max));
        (facet.selected() ? selected : others).add(facet);
      }
    }
    List<FacetLink> all = Stream.concat(selected.stream(), others.stream()).toList();
    int first = Math.min(all.size(), Math.max(MAX_VISIBLE, selected.size()));
    String title = TITLES.getOrDefault(name, Phrases.capitalize(name));
    return new FacetGroup(title, all.subList(0, first), all.subList(first, all.size()));
  }

  private FacetLink link(String name, FacetCount count, long max) {
    Optional<QueryClause> selected = query.find(name, count.value());
    EditableQuery changed =
        selected.map(query::without).orElseGet(() -> query.with(name, count.value()));
    return new FacetLink(
        id(name, count.value()),
        label(name, count),
        String.format(Locale.ROOT, "%,d", count.count()),
        (int) Math.max(1, 100 * count.count() / max),
        selected.isPresent(),
        link.query(changed).href());
  }

  private static String label(String name, FacetCount count) {
    if (name.equals("source")) {
      return SourceText.label(SourceId.of(count.value()));
    }
    return CAPITALIZED_FACETS.contains(name) ? Phrases.capitalize(count.label()) : count.label();
  }

  /// The id of a link, so that the focus stays on it when the page is updated.
  static String id(String name, String value) {
    return "by-" + name + "-" + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
