package dev.rolecall.search.web.page;

import dev.rolecall.model.SourceId;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.model.text.SourceText;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.web.page.SearchPage.FacetGroup;
import dev.rolecall.search.web.page.SearchPage.FacetLink;
import dev.rolecall.search.web.page.SearchPage.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Creates the links of facets: each value has a link that adds it to the search or removes it, and
/// one that excludes it.
///
/// @param approximate the facets whose counts are estimates
record FacetLinks(EditableQuery query, SearchLink link, Set<String> approximate) {
  private static final int MAX_VISIBLE = 6;
  private static final String NOT_STATED = "not-stated";

  /// A facet on the page.
  ///
  /// @param words whether its labels are ordinary words, which are capitalized; other labels are
  ///   names
  /// @param single whether its filter has one value, which another replaces
  /// @param excludable whether its values can be excluded
  private record Shown(
      String name, String title, boolean open, boolean words, boolean single, boolean excludable) {
    static Shown values(String name, String title, boolean open, boolean words) {
      return new Shown(name, title, open, words, false, true);
    }

    static Shown ranges(String name, String title) {
      return new Shown(name, title, false, true, true, false);
    }
  }

  private static final List<Shown> FACETS =
      List.of(
          Shown.values("mode", "Work mode", true, true),
          Shown.values("skill", "Skills", true, false),
          Shown.values("seniority", "Level", true, true),
          Shown.values("country", "Country", true, false),
          Shown.values("city", "City", false, false),
          Shown.values("type", "Employment type", false, true),
          Shown.ranges("years", "Required experience"),
          Shown.values("family", "Kind of work", false, true),
          Shown.values("company", "Company", false, false),
          Shown.values("sector", "Industry", false, false),
          Shown.ranges("agency", "Employer"),
          Shown.values("language", "Language of the posting", false, false),
          Shown.ranges("visa", "Visa"),
          Shown.ranges("permit", "Work permit"),
          Shown.values("citizenship", "Required citizenship", false, false),
          Shown.ranges("clearance", "Security clearance"),
          Shown.ranges("seen", "First seen"),
          Shown.values("source", "Source", false, false));

  List<FacetGroup> groups(Map<String, List<FacetCount>> counts) {
    return FACETS.stream()
        .filter(facet -> counts.containsKey(facet.name()))
        .map(facet -> group(facet, counts.getOrDefault(facet.name(), List.of())))
        .filter(group -> !group.visible().isEmpty())
        .toList();
  }

  private FacetGroup group(Shown facet, List<FacetCount> counts) {
    long max = counts.stream().mapToLong(FacetCount::count).max().orElse(1);
    List<FacetLink> selected = new ArrayList<>();
    List<FacetLink> others = new ArrayList<>();
    for (FacetCount count : counts) {
      if (QueryClause.filter(false, facet.name(), count.value()).isValid()) {
        FacetLink value = link(facet, count, Math.max(1, max));
        (isChosen(value) ? selected : others).add(value);
      }
    }
    List<FacetLink> all = Stream.concat(selected.stream(), others.stream()).toList();
    int first = Math.min(all.size(), Math.max(MAX_VISIBLE, selected.size()));
    return new FacetGroup(
        facet.title(),
        facet.open() || !selected.isEmpty(),
        all.subList(0, first),
        all.subList(first, all.size()));
  }

  private static boolean isChosen(FacetLink value) {
    return value.selected() || value.exclusion() != null && value.exclusion().selected();
  }

  private FacetLink link(Shown facet, FacetCount count, long max) {
    String name = facet.name();
    Optional<QueryClause> selected = query.find(name, count.value());
    Optional<QueryClause> excluded = query.findExcluded(name, count.value());
    EditableQuery changed =
        selected
            .map(query::without)
            .orElseGet(() -> base(facet, excluded).with(name, count.value()));
    return new FacetLink(
        id(name, count.value()),
        label(facet, count),
        new CountText(approximate.contains(name)).of(count.count()),
        (int) Math.max(1, 100 * count.count() / max),
        selected.isPresent(),
        link.query(changed).href(),
        exclusion(facet, count, selected, excluded));
  }

  /// The search without what the new value replaces.
  private EditableQuery base(Shown facet, Optional<QueryClause> opposite) {
    EditableQuery others = opposite.map(query::without).orElse(query);
    return facet.single() ? others.withoutFilters(Set.of(facet.name())) : others;
  }

  private @Nullable Option exclusion(
      Shown facet,
      FacetCount count,
      Optional<QueryClause> selected,
      Optional<QueryClause> excluded) {
    if (!facet.excludable() && !count.value().equals(NOT_STATED)) {
      return null;
    }
    EditableQuery changed =
        excluded
            .map(query::without)
            .orElseGet(() -> base(facet, selected).excluding(facet.name(), count.value()));
    return new Option(
        id(facet.name(), count.value()) + "-not",
        label(facet, count),
        excluded.isPresent(),
        link.query(changed).href());
  }

  private static String label(Shown facet, FacetCount count) {
    if (facet.name().equals("source")) {
      return SourceText.label(SourceId.of(count.value()));
    }
    return facet.words() ? Phrases.capitalize(count.label()) : count.label();
  }

  /// The id of a link, so that the focus stays on it when the page is updated.
  static String id(String name, String value) {
    return "by-" + name + "-" + value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
