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
import dev.rolecall.search.web.page.SearchPage.Hint;
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

/// Creates the page of a search: finds its jobs and adds texts and links.
final class SearchPages {
  private static final int MAX_HINTS = 8;

  private final JobSearch search;
  private final CurrencyRates rates;
  private final Clock clock;
  private final int jobs;

  SearchPages(JobSearch search, CurrencyRates rates, Clock clock, int jobs) {
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

  /// What would be found without each part of a search that finds nothing; when that finds nothing
  /// either, what each part finds alone.
  private Mono<List<Hint>> hints(JobPage found, EditableQuery query, SearchLink link, Instant now) {
    if (found.total() > 0) {
      return Mono.just(List.of());
    }
    List<QueryPiece> parts = query.pieces().stream().distinct().limit(MAX_HINTS).toList();
    List<Wider> without =
        parts.stream().map(part -> new Wider(part, false, query.without(part))).toList();
    List<Wider> alone =
        parts.size() < 2
            ? List.of()
            : parts.stream()
                .filter(part -> !part.excluded())
                .map(part -> new Wider(part, true, new EditableQuery(List.of(part))))
                .toList();
    List<Wider> all = Stream.concat(without.stream(), alone.stream()).toList();
    return search
        .counts(all.stream().map(wider -> wider.meaning(now)).toList())
        .map(
            totals -> {
              List<Hint> better = hints(without, totals.subList(0, without.size()), link);
              return better.isEmpty()
                  ? hints(alone, totals.subList(without.size(), totals.size()), link)
                  : better;
            });
  }

  /// A search with fewer conditions.
  ///
  /// @param part left out of it, or all of it
  private record Wider(QueryPiece part, boolean alone, EditableQuery query) {
    JobQuery meaning(Instant now) {
      return JobQueryParser.parse(query.text(), Map.of(), now).query();
    }
  }

  private static List<Hint> hints(List<Wider> searches, List<Long> totals, SearchLink link) {
    List<Hint> hints = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      Wider wider = searches.get(i);
      if (totals.get(i) > 0) {
        hints.add(
            new Hint(
                QueryPieceText.of(wider.part()),
                wider.alone(),
                Phrases.count(totals.get(i), "job", "jobs"),
                link.query(wider.query()).href()));
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
      List<Hint> hints,
      Instant now) {
    PayFilter pay = parsed.query().pay();
    String currency = pay == null ? JobQueryParser.DEFAULT_CURRENCY : pay.currency();
    JobCards cards = new JobCards(rates, currency, now);
    SearchOptions options = new SearchOptions(query, link);
    Map<String, List<FacetCount>> counts = found == null ? Map.of() : found.facets();
    String next = found == null ? null : found.next();
    boolean usual = link.sort() == SearchLink.sortOf(null);
    return new SearchPage(
        home,
        link.query(),
        usual ? null : SearchLink.name(link.sort()),
        home ? "/" : link.query(query).href(),
        title(query),
        parsed.problems().stream().map(SearchPages::problem).toList(),
        parsed.problems().isEmpty() ? null : link.query(without(query, parsed.problems())).href(),
        query.filters().stream().map(piece -> chip(piece, query, link)).toList(),
        link.query("").href(),
        options.sorts(),
        new FacetLinks(query, link).groups(counts),
        options.groups(),
        options.pay(parsed.query(), counts.getOrDefault("pay", List.of())),
        found == null ? "" : Phrases.count(found.total(), "job", "jobs"),
        found == null ? List.of() : found.jobs().stream().map(cards::card).toList(),
        link.cursor() != null,
        link.query(link.query()).href(),
        next == null ? null : link.from(next).href(),
        hints);
  }

  private static String title(EditableQuery query) {
    return query.pieces().isEmpty()
        ? "Backend jobs"
        : query.pieces().stream()
                .map(piece -> piece.isFilter() ? QueryPieceText.of(piece) : piece.source())
                .collect(Collectors.joining(", "))
            + " – jobs";
  }

  private static Problem problem(QueryProblem problem) {
    return new Problem(problem.filter().equals("q") ? "" : problem.filter(), problem.detail());
  }

  private static Chip chip(QueryPiece piece, EditableQuery query, SearchLink link) {
    return new Chip(
        FacetLinks.id("chip-" + piece.filter(), piece.value()),
        piece.understood() ? QueryPieceText.of(piece) : piece.source(),
        link.query(query.without(piece)).href());
  }

  /// What is left of a search without the values that were not understood.
  private static EditableQuery without(EditableQuery query, List<QueryProblem> problems) {
    Set<String> bad =
        problems.stream()
            .map(problem -> problem.filter() + ":" + problem.value())
            .collect(Collectors.toSet());
    return new EditableQuery(
        query.pieces().stream()
            .filter(piece -> !bad.contains(piece.filter() + ":" + piece.value()))
            .toList());
  }
}
