package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.query.CanonicalSearch;
import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.ParsedQuery;
import dev.rolecall.model.query.PayFilter;
import dev.rolecall.model.query.QueryProblem;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.FacetCount;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.JobSearchRequest;
import dev.rolecall.search.find.SearchCorrection;
import dev.rolecall.search.find.SearchFailures;
import dev.rolecall.search.web.page.SearchPage.Chip;
import dev.rolecall.search.web.page.SearchPage.Formats;
import dev.rolecall.search.web.page.SearchPage.HintLink;
import dev.rolecall.search.web.page.SearchPage.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Creates the content of a page of search results: finds the jobs and adds texts and links.
final class SearchPageFactory {
  /// With fewer jobs than this, the page suggests searches with fewer conditions.
  private static final int FEW_JOBS = 5;

  private static final int MIN_IGNORED_LENGTH = 3;

  private final JobSearch search;
  private final CurrencyRates rates;
  private final Clock clock;
  private final int jobs;

  SearchPageFactory(JobSearch search, CurrencyRates rates, Clock clock, int jobs) {
    this.search = search;
    this.rates = rates;
    this.clock = clock;
    this.jobs = jobs;
  }

  Mono<SearchPage> page(SearchLink link, boolean home) {
    Instant now = clock.instant();
    ParsedQuery parsed = JobQueryParser.parse(link.query(), Map.of(), now);
    EditableQuery query = EditableQuery.of(link.query());
    if (!parsed.problems().isEmpty()) {
      return Mono.just(page(home, link, query, parsed, null, List.of(), now));
    }
    JobSearchRequest request =
        new JobSearchRequest(parsed.query(), link.sort(), link.cursor(), jobs, true);
    return search
        .search(request)
        .onErrorResume(SearchFailures::isTemporary, _ -> search.search(withoutFacets(request)))
        .flatMap(found -> foundOrCorrected(link, home, query, parsed, found, now));
  }

  /// When nothing is found and words are probably misspelt, the page is that of the corrected
  /// search, if it is better.
  private Mono<SearchPage> foundOrCorrected(
      SearchLink link,
      boolean home,
      EditableQuery query,
      ParsedQuery parsed,
      JobPage found,
      Instant now) {
    Mono<SearchPage> asTyped = withHints(link, home, query, parsed, found, now);
    Optional<String> corrected =
        found.total() > 0 || link.cursor() != null
            ? Optional.empty()
            : JobQueryParser.corrected(parsed.parts());
    if (corrected.isEmpty()) {
      return asTyped;
    }
    JobQuery better = JobQueryParser.parse(corrected.get(), Map.of(), now).query();
    SearchPage.Typed typed =
        new SearchPage.Typed(
            link.query(), link.query(JobQueryParser.exactly(parsed.parts())).href());
    return new SearchCorrection(search)
        .isBetter(better, parsed.parts())
        .flatMap(
            isBetter ->
                isBetter
                    ? page(link.query(corrected.get()), false).map(page -> page.insteadOf(typed))
                    : asTyped);
  }

  private Mono<SearchPage> withHints(
      SearchLink link,
      boolean home,
      EditableQuery query,
      ParsedQuery parsed,
      JobPage found,
      Instant now) {
    return new RelaxedSearches(search, FEW_JOBS)
        .hints(found, query, link, now)
        .map(hints -> page(home, link, query, parsed, found, hints, now));
  }

  /// While searches with counts are unavailable or too many are running, a page has none.
  private static JobSearchRequest withoutFacets(JobSearchRequest request) {
    return new JobSearchRequest(
        request.query(), request.sort(), request.cursor(), request.limit(), false);
  }

  private SearchPage page(
      boolean home,
      SearchLink link,
      EditableQuery query,
      ParsedQuery parsed,
      @Nullable JobPage found,
      List<HintLink> hints,
      Instant now) {
    PayFilter pay = parsed.query().pay();
    String currency = pay == null ? JobQueryParser.DEFAULT_CURRENCY : pay.currency();
    JobCardFactory cards = new JobCardFactory(rates, currency, now);
    SearchOptions options = new SearchOptions(query, link);
    Map<String, List<FacetCount>> counts = found == null ? Map.of() : found.facets();
    Set<String> approximate = found == null ? Set.of() : found.approximate();
    String next = found == null ? null : found.next();
    SearchLink canonical = link.query(CanonicalSearch.of(parsed.parts()));
    boolean isDefaultSort = link.sort() == SearchLink.sortOf(null);
    return new SearchPage(
        home,
        link.query(),
        isDefaultSort ? null : SearchLink.name(link.sort()),
        home ? "/" : canonical.href(),
        title(query),
        parsed.problems().stream().map(SearchPageFactory::problem).toList(),
        parsed.problems().isEmpty() ? null : link.query(without(query, parsed.problems())).href(),
        query.filters().stream().map(clause -> chip(clause, query, link)).toList(),
        link.query("").href(),
        options.sorts(),
        new FacetLinks(query, link, approximate).groups(counts),
        !approximate.isEmpty(),
        options.groups(counts),
        options.pay(
            parsed.query(),
            counts.getOrDefault("pay", List.of()),
            new CountText(approximate.contains("pay"))),
        found == null ? "" : Phrases.count(found.total(), "job", "jobs"),
        found == null ? List.of() : found.jobs().stream().map(cards::card).toList(),
        link.cursor() != null,
        found != null && found.expired(),
        link.query(link.query()).href(),
        next == null ? null : link.after(next).href(),
        hints,
        found == null || found.total() < FEW_JOBS
            ? RelaxedSearches.corrections(query, link)
            : List.of(),
        ignored(query),
        parsed.problems().isEmpty() ? Formats.of(canonical) : null,
        parsed.problems().isEmpty() && !canonical.query().isBlank()
            ? SavedSearchLinks.save(canonical.query())
            : null,
        null);
  }

  /// The words that were not searched for, without small words.
  private static String ignored(EditableQuery query) {
    return query.clauses().stream()
        .filter(QueryClause::isIgnored)
        .map(QueryClause::source)
        .filter(words -> words.length() >= MIN_IGNORED_LENGTH)
        .map(words -> "“" + words + "”")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  static String title(EditableQuery query) {
    List<QueryClause> clauses =
        query.clauses().stream().filter(clause -> !clause.isIgnored()).toList();
    return clauses.isEmpty()
        ? "Backend jobs"
        : clauses.stream().map(SearchPageFactory::label).collect(Collectors.joining(", "))
            + " – jobs";
  }

  private static String label(QueryClause clause) {
    return clause.isFilter() || clause.isUnderstood()
        ? QueryClauseText.of(clause)
        : clause.source();
  }

  private static Problem problem(QueryProblem problem) {
    return new Problem(problem.filter().equals("q") ? "" : problem.filter(), problem.detail());
  }

  private static Chip chip(QueryClause clause, EditableQuery query, SearchLink link) {
    Optional<QueryClause> text = clause.asText();
    Optional<QueryClause> other = text.or(clause::asMeaning);
    return new Chip(
        FacetLinks.id("chip-" + clause.filter(), clause.value()),
        clause.isValid() ? QueryClauseText.of(clause) : clause.source(),
        link.query(query.without(clause)).href(),
        other.map(by -> link.query(query.replace(clause, by)).href()).orElse(null),
        other
            .map(by -> text.isPresent() ? "as text" : "as " + QueryClauseText.of(by))
            .orElse(null));
  }

  private static String filter(QueryClause clause) {
    return clause.isFilter() ? clause.filter() : "q";
  }

  /// The search without its invalid values.
  private static EditableQuery without(EditableQuery query, List<QueryProblem> problems) {
    Set<String> invalid =
        problems.stream()
            .map(problem -> problem.filter() + ":" + problem.value())
            .collect(Collectors.toSet());
    return new EditableQuery(
        query.clauses().stream()
            .filter(clause -> !invalid.contains(filter(clause) + ":" + clause.value()))
            .toList());
  }
}
