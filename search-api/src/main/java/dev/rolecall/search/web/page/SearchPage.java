package dev.rolecall.search.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a page of search results.
///
/// @param home whether it is the front page, before any search
/// @param query as it was entered, even if it has errors
/// @param sortName the value of the form field, null for the default order
/// @param canonical the path for search engines
/// @param total `1,234 jobs`; empty when the search was not run
/// @param later whether this is not the first page
/// @param more the address of the next page, null on the last page
/// @param options filters without counts: age, visa, all job families, closed jobs
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

  /// One of several choices.
  record Option(String id, String label, boolean on, String href) {}

  record OptionGroup(String title, List<Option> options) {}

  /// @param first the values that are always visible
  /// @param rest the values that are visible on request
  record FacetGroup(String title, List<FacetLink> first, List<FacetLink> rest) {}

  /// @param share of the count of the group's most frequent value, in percent, 1..100
  /// @param on whether the search has it; the link then removes it
  record FacetLink(String id, String label, String count, int share, boolean on, String href) {}

  /// The content of the form for pay.
  ///
  /// @param stated how many jobs state their pay, `212 jobs`; null when it was not counted
  record PayForm(
      String amount,
      String currency,
      boolean undisclosed,
      List<String> currencies,
      @Nullable String stated) {}

  /// How many jobs a wider search would find: one without a part, or with only that part.
  ///
  /// @param found `12 jobs`
  record Hint(String label, boolean alone, String found, String href) {}
}
