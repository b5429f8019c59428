package dev.rolecall.search.web.page;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.QueryPart;
import dev.rolecall.model.text.Phrases;
import dev.rolecall.search.find.JobPage;
import dev.rolecall.search.find.JobSearch;
import dev.rolecall.search.find.SearchFailures;
import dev.rolecall.search.web.page.SearchPage.Correction;
import dev.rolecall.search.web.page.SearchPage.HintLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Suggests searches that find more jobs than one with few results: without one of its clauses,
/// with the words of a clause as text, and with corrected words.
///
/// @param jobs with fewer jobs than this, a search has few results
record RelaxedSearches(JobSearch search, int jobs) {
  private static final int MAX_CLAUSES = 8;

  /// A search with fewer conditions.
  ///
  /// @param how `without`, `only` or `with`
  /// @param label of the clause
  private record Relaxed(String how, String label, EditableQuery query) {
    JobQuery parse(Instant now) {
      return JobQueryParser.parse(query.text(), Map.of(), now).query();
    }
  }

  /// How many jobs the search finds with one change or, when that is none, how many each clause
  /// finds alone. All are counted in one request.
  Mono<List<HintLink>> hints(JobPage found, EditableQuery query, SearchLink link, Instant now) {
    List<QueryClause> clauses =
        query.clauses().stream()
            .filter(clause -> !clause.isIgnored())
            .distinct()
            .limit(MAX_CLAUSES)
            .toList();
    if (found.total() >= jobs || link.cursor() != null || clauses.isEmpty()) {
      return Mono.just(List.of());
    }
    List<Relaxed> changed = Stream.concat(without(clauses, query), asText(clauses, query)).toList();
    List<Relaxed> alone = found.total() > 0 ? List.of() : alone(clauses);
    List<Relaxed> all = Stream.concat(changed.stream(), alone.stream()).toList();
    return search
        .counts(all.stream().map(relaxed -> relaxed.parse(now)).toList())
        .map(
            totals -> {
              List<HintLink> hints =
                  links(changed, totals.subList(0, changed.size()), link, found.total());
              return hints.isEmpty()
                  ? links(alone, totals.subList(changed.size(), totals.size()), link, 0)
                  : hints;
            })
        .onErrorReturn(SearchFailures::isTemporary, List.of());
  }

  private static Stream<Relaxed> without(List<QueryClause> clauses, EditableQuery query) {
    return clauses.stream()
        .map(clause -> new Relaxed("without", label(clause), query.without(clause)));
  }

  private static Stream<Relaxed> asText(List<QueryClause> clauses, EditableQuery query) {
    return clauses.stream()
        .flatMap(
            clause ->
                clause.asText().stream()
                    .map(text -> new Relaxed("with", label(text), query.replace(clause, text))));
  }

  private static List<Relaxed> alone(List<QueryClause> clauses) {
    return clauses.size() < 2
        ? List.of()
        : clauses.stream()
            .filter(clause -> !clause.excluded())
            .map(clause -> new Relaxed("only", label(clause), new EditableQuery(List.of(clause))))
            .toList();
  }

  private static String label(QueryClause clause) {
    return QueryClauseText.of(clause);
  }

  private static List<HintLink> links(
      List<Relaxed> searches, List<Long> totals, SearchLink link, long found) {
    List<HintLink> hints = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      Relaxed relaxed = searches.get(i);
      if (totals.get(i) > found) {
        hints.add(
            new HintLink(
                relaxed.label(),
                relaxed.how(),
                Phrases.count(totals.get(i), "job", "jobs"),
                link.query(relaxed.query()).href()));
      }
    }
    return hints;
  }

  /// Known words in the place of misspelt ones.
  static List<Correction> corrections(EditableQuery query, SearchLink link) {
    List<Correction> corrections = new ArrayList<>();
    for (QueryClause clause : query.clauses()) {
      clause
          .part()
          .suggestion()
          .ifPresent(
              suggestion -> {
                QueryPart known = JobQueryParser.parts(suggestion).getFirst();
                QueryClause by = new QueryClause(false, "", suggestion, known);
                String href = link.query(query.replace(clause, by)).href();
                corrections.add(new Correction(clause.value(), suggestion, href));
              });
    }
    return corrections;
  }
}
