package dev.rolecall.search.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A search as a page shows it.
///
/// @param home whether it is the front page, before any search
/// @param query as it was entered, also when there are problems with it
/// @param sortName as the form keeps it, null for the usual order
/// @param canonical the path that search engines should keep
/// @param total `1,234 jobs`; empty when the search was not made
/// @param later whether this page does not start at the beginning
/// @param more the next page's address, null on the last
/// @param options filters without counts: age, visa, all kinds, closed ones
record SearchPage(
    boolean home,
    String query,
    @Nullable String sortName,
    String canonical,
    String title,
    List<Problem> problems,
    @Nullable String withoutProblems,
    List<Chip> chips,
    String clear,
    List<Option> sorts,
    List<FacetGroup> facets,
    List<OptionGroup> options,
    PayForm pay,
    String total,
    List<JobCard> jobs,
    boolean later,
    String first,
    @Nullable String more,
    List<Hint> hints) {

  /// @param filter empty when it is about the whole text
  record Problem(String filter, String detail) {}

  /// An applied filter, and the address without it.
  record Chip(String id, String label, String without) {}

  /// A choice among others.
  record Option(String id, String label, boolean on, String href) {}

  record OptionGroup(String title, List<Option> options) {}

  /// @param first shown at once
  /// @param rest shown on demand
  record FacetGroup(String title, List<FacetLink> first, List<FacetLink> rest) {}

  /// @param share of the most frequent value of its group, 1..100
  /// @param on whether the search has it; the link then removes it
  record FacetLink(String id, String label, String count, int share, boolean on, String href) {}

  /// What the form for pay holds.
  ///
  /// @param stated how many jobs say what they pay, `212 jobs`; null when that was not counted
  record PayForm(
      String amount,
      String currency,
      boolean undisclosed,
      List<String> currencies,
      @Nullable String stated) {}

  /// What a wider search would find: one without a part, or of the part alone.
  ///
  /// @param found `12 jobs`
  record Hint(String label, boolean alone, String found, String href) {}
}
