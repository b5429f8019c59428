package dev.rolecall.search.find;

import dev.rolecall.model.query.JobQuery;
import dev.rolecall.model.query.JobQueryParser;
import dev.rolecall.model.query.QueryPart;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Decides whether a search that finds nothing is repeated with the nearest known words in the
/// place of those that are probably misspelt.
///
/// The name of a company with jobs is not misspelt: `monzo berlin` means `mongo` only if Monzo has
/// no jobs anywhere.
public record SearchCorrection(JobSearch search) {
  /// Whether the corrected search finds jobs, and none of the words that it replaces is the name of
  /// a company. All are counted in one request.
  public Mono<Boolean> isBetter(JobQuery corrected, List<QueryPart> typed) {
    Stream<JobQuery> companies =
        typed.stream()
            .filter(part -> part.suggestion().isPresent())
            .map(part -> ofCompany(part.reading().getFirst().value()));
    return search
        .counts(Stream.concat(Stream.of(corrected), companies).toList())
        .map(counts -> counts.getFirst() > 0 && counts.stream().skip(1).allMatch(jobs -> jobs == 0))
        .onErrorReturn(SearchFailures::isTemporary, false);
  }

  private static JobQuery ofCompany(String name) {
    return JobQueryParser.parse("all:yes closed:yes company:" + name, Map.of(), Instant.EPOCH)
        .query();
  }
}
