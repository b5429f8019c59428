package dev.rolecall.search.web.page;

import dev.rolecall.search.find.JobSort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The content of a page of search results.
///
/// @param home whether it is the front page, before any search
/// @param query the search as it was entered, even if it is not valid
/// @param sortName the value of the form field, null for the default order
/// @param canonical the path for search engines
/// @param total `1,234 jobs`; empty when the search was not run
/// @param laterPage whether this is a page after the first
/// @param expired whether jobs of this later page may be missing or repeated
/// @param nextPage the address of the next page, null on the last page
/// @param hints searches with fewer conditions, if this one finds few jobs
/// @param corrections for misspelt words, if the search finds few jobs
/// @param ignored the words that were not searched for, as `“jobs”, “developer”`; may be empty
/// @param approximate whether counts of facets are estimates
/// @param options filters without counts: age, visa, all job families, closed jobs
/// @param formats the search as a feed and as a file; null when the search is not valid
/// @param typed the search that found nothing, if this is the page of the search with corrected
///   words; otherwise null
/// @param save the address of the form to save this search; null when there is nothing to save
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
    boolean approximate,
    List<OptionGroup> options,
    PayForm pay,
    String total,
    List<JobCard> jobs,
    boolean laterPage,
    boolean expired,
    String firstPage,
    @Nullable String nextPage,
    List<HintLink> hints,
    List<Correction> corrections,
    String ignored,
    @Nullable Formats formats,
    @Nullable String save,
    @Nullable Typed typed) {

  /// The same page with a note that it has the results of a corrected search.
  SearchPage insteadOf(Typed search) {
    return new SearchPage(
        home,
        query,
        sortName,
        canonical,
        title,
        problems,
        withoutProblems,
        chips,
        clear,
        sorts,
        facets,
        approximate,
        options,
        pay,
        total,
        jobs,
        laterPage,
        expired,
        firstPage,
        nextPage,
        hints,
        corrections,
        ignored,
        formats,
        save,
        search);
  }

  /// The jobs, grouped by company where one has many.
  public List<JobGroup> groups() {
    return JobGroup.of(jobs);
  }

  /// The addresses of the whole search in other formats.
  record Formats(
      String atom, String rss, String json, String csv, String jsonLines, String statistics) {
    static Formats of(SearchLink search) {
      String query = new SearchLink(search.query(), JobSort.RELEVANCE).parameters();
      String file = search.sort() == JobSort.RELEVANCE ? query : search.parameters();
      return new Formats(
          SearchLink.FEED + ".atom" + query,
          SearchLink.FEED + ".rss" + query,
          SearchLink.FEED + ".json" + query,
          "/api/v1/jobs.csv" + file,
          "/api/v1/jobs.jsonl" + file,
          SearchLink.PATH + "/stats" + query);
    }
  }

  /// A search with words that were corrected.
  ///
  /// @param exactly the address of the search for these words, which are not corrected there
  record Typed(String text, String exactly) {}

  /// @param filter empty when the problem concerns the whole text
  record Problem(String filter, String detail) {}

  /// An applied filter, and the address without it.
  ///
  /// @param other the address of the search with the other reading of these words: as text, or with
  ///   their meaning; null if there is none
  /// @param otherLabel `as text`
  record Chip(
      String id,
      String label,
      String without,
      @Nullable String other,
      @Nullable String otherLabel) {}

  /// A word that is probably misspelt, and the address of the search with the nearest known word.
  record Correction(String word, String suggestion, String href) {}

  /// One of several choices.
  record Option(String id, String label, boolean selected, String href) {}

  record OptionGroup(String title, List<Option> options) {}

  /// @param open whether its values are visible before someone opens it
  /// @param visible the values that are visible once it is open
  /// @param collapsed the values that are visible on request
  record FacetGroup(
      String title, boolean open, List<FacetLink> visible, List<FacetLink> collapsed) {}

  /// @param share of the count of the group's most frequent value, in percent, 1..100
  /// @param selected whether the search has it; if so, the link removes it
  /// @param exclusion the link that excludes the value; null if it cannot be excluded
  record FacetLink(
      String id,
      String label,
      String count,
      int share,
      boolean selected,
      String href,
      @Nullable Option exclusion) {}

  /// The content of the pay form.
  ///
  /// @param amount the minimum; empty for none
  /// @param max the maximum; empty for none
  /// @param period `year`, `month`, `day` or `hour`
  /// @param stated how many jobs state their pay, `212 jobs`; null when it was not counted
  record PayForm(
      String amount,
      String max,
      String currency,
      String period,
      boolean undisclosed,
      List<String> currencies,
      @Nullable String stated) {}

  /// A link to a relaxed search, and its number of jobs.
  ///
  /// @param how `without` the clause, `only` the clause, or `with` another clause in its place
  /// @param found `12 jobs`
  record HintLink(String label, String how, String found, String href) {}
}
