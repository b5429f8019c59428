package dev.rolecall.search.web.page;

import dev.rolecall.model.dictionary.CurrencyRates;
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
import dev.rolecall.search.web.page.SearchPage.Chip;
import dev.rolecall.search.web.page.SearchPage.HintLink;
import dev.rolecall.search.web.page.SearchPage.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Creates the content of a page of search results: finds the jobs and adds texts and links.
final class SearchPageFactory {
  private static final int MAX_HINTS = 8;

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
        .flatMap(
            found ->
                hints(found, query, link, now)
                    .map(hints -> page(home, link, query, parsed, found, hints, now)));
  }

  /// For a search without results: how many jobs it finds without each of its clauses or, when that
  /// is none, how many each clause finds alone.
  private Mono<List<HintLink>> hints(
      JobPage found, EditableQuery query, SearchLink link, Instant now) {
    if (found.total() > 0) {
      return Mono.just(List.of());
    }
    List<QueryClause> clauses = query.clauses().stream().distinct().limit(MAX_HINTS).toList();
    List<RelaxedSearch> without =
        clauses.stream()
            .map(clause -> new RelaxedSearch(clause, false, query.without(clause)))
            .toList();
    List<RelaxedSearch> alone =
        clauses.size() < 2
            ? List.of()
            : clauses.stream()
                .filter(clause -> !clause.excluded())
                .map(clause -> new RelaxedSearch(clause, true, new EditableQuery(List.of(clause))))
                .toList();
    List<RelaxedSearch> all = Stream.concat(without.stream(), alone.stream()).toList();
    return search
        .counts(all.stream().map(relaxed -> relaxed.parse(now)).toList())
        .map(
            totals -> {
              List<HintLink> hintsWithoutClause =
                  hints(without, totals.subList(0, without.size()), link);
              return hintsWithoutClause.isEmpty()
                  ? hints(alone, totals.subList(without.size(), totals.size()), link)
                  : hintsWithoutClause;
            });
  }

  /// A search with fewer conditions.
  ///
  /// @param clause the omitted clause; when `alone`, the only clause
  private record RelaxedSearch(QueryClause clause, boolean alone, EditableQuery query) {
    JobQuery parse(Instant now) {
      return JobQueryParser.parse(query.text(), Map.of(), now).query();
    }
  }

  private static List<HintLink> hints(
      List<RelaxedSearch> searches, List<Long> totals, SearchLink link) {
    List<HintLink> hints = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      RelaxedSearch relaxed = searches.get(i);
      if (totals.get(i) > 0) {
        hints.add(
            new HintLink(
                QueryClauseText.of(relaxed.clause()),
                relaxed.alone(),
                Phrases.count(totals.get(i), "job", "jobs"),
                link.query(relaxed.query()).href()));
      }
    }
    return hints;
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
    String next = found == null ? null : found.next();
    boolean isDefaultSort = link.sort() == SearchLink.sortOf(null);
    return new SearchPage(
        home,
        link.query(),
        isDefaultSort ? null : SearchLink.name(link.sort()),
        home ? "/" : link.query(query).href(),
        title(query),
        parsed.problems().stream().map(SearchPageFactory::problem).toList(),
        parsed.problems().isEmpty() ? null : link.query(without(query, parsed.problems())).href(),
        query.filters().stream().map(clause -> chip(clause, query, link)).toList(),
        link.query("").href(),
        options.sorts(),
        new FacetLinks(query, link).groups(counts),
        options.groups(),
        options.pay(parsed.query(), counts.getOrDefault("pay", List.of())),
        found == null ? "" : Phrases.count(found.total(), "job", "jobs"),
        found == null ? List.of() : found.jobs().stream().map(cards::card).toList(),
        link.cursor() != null,
        link.query(link.query()).href(),
        next == null ? null : link.after(next).href(),
        hints);
  }

  private static String title(EditableQuery query) {
    return query.clauses().isEmpty()
        ? "Backend jobs"
        : query.clauses().stream()
                .map(clause -> clause.isFilter() ? QueryClauseText.of(clause) : clause.source())
                .collect(Collectors.joining(", "))
            + " – jobs";
  }

  private static Problem problem(QueryProblem problem) {
    return new Problem(problem.filter().equals("q") ? "" : problem.filter(), problem.detail());
  }

  private static Chip chip(QueryClause clause, EditableQuery query, SearchLink link) {
    return new Chip(
        FacetLinks.id("chip-" + clause.filter(), clause.value()),
        clause.isValid() ? QueryClauseText.of(clause) : clause.source(),
        link.query(query.without(clause)).href());
  }

  /// The search without its invalid values.
  private static EditableQuery without(EditableQuery query, List<QueryProblem> problems) {
    Set<String> invalid =
        problems.stream()
            .map(problem -> problem.filter() + ":" + problem.value())
            .collect(Collectors.toSet());
    return new EditableQuery(
        query.clauses().stream()
            .filter(clause -> !invalid.contains(clause.filter() + ":" + clause.value()))
            .toList());
  }
}
