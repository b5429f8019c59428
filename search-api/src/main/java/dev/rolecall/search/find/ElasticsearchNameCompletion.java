package dev.rolecall.search.find;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/// Completes titles and companies from the index, and skills and places from memory. Their counts
/// are read from the index again after some minutes; meanwhile the previous ones are used.
final class ElasticsearchNameCompletion implements NameCompletion {
  private static final Duration COUNTS_AGE = Duration.ofMinutes(5);
  private static final KnownNames WITHOUT_COUNTS = KnownNames.of(KnownNames.Counts.NONE);
  private static final Comparator<NameSuggestion> ORDER =
      Comparator.comparing((NameSuggestion name) -> -name.completes().length())
          .thenComparing(name -> -name.jobs())
          .thenComparing(name -> name.name().length())
          .thenComparing(NameSuggestion::name);

  private final ElasticsearchAsyncClient client;
  private final String index;
  private final ElasticsearchCalls calls;
  private final AsyncLoadingCache<String, KnownNames> known;

  /// @param calls of its own, so that typing does not delay searches
  ElasticsearchNameCompletion(
      ElasticsearchAsyncClient client, String index, ElasticsearchCalls calls) {
    this.client = client;
    this.index = index;
    this.calls = calls;
    this.known =
        Caffeine.newBuilder()
            .refreshAfterWrite(COUNTS_AGE)
            .buildAsync((key, _) -> readCounts(key).toFuture());
  }

  private Mono<KnownNames> readCounts(String from) {
    return calls
        .call(() -> client.search(NameAggregations.known(from), Void.class))
        .map(response -> KnownNames.of(NameAggregations.known(response)));
  }

  @Override
  public Mono<Completed> complete(String typed, Set<NameKind> kinds, int limit) {
    List<TypedEnd> ends = TypedEnd.of(typed, kinds);
    if (ends.isEmpty()) {
      return Mono.just(new Completed(List.of(), true));
    }
    Mono<Completed> fromMemory =
        Mono.fromFuture(() -> known.get(index), true)
            .map(names -> new Completed(names.find(ends), true))
            .onErrorResume(
                SearchFailures::isTemporary,
                _ -> Mono.fromSupplier(() -> new Completed(WITHOUT_COUNTS.find(ends), false)));
    Mono<Completed> fromIndex =
        indexed(ends)
            .map(names -> new Completed(names, true))
            .onErrorReturn(SearchFailures::isTemporary, new Completed(List.of(), false));
    return Mono.zip(
        fromMemory,
        fromIndex,
        (some, others) ->
            new Completed(
                best(
                    Stream.concat(some.names().stream(), others.names().stream()).sorted(ORDER),
                    kinds,
                    limit),
                some.complete() && others.complete()));
  }

  private Mono<List<NameSuggestion>> indexed(List<TypedEnd> ends) {
    Set<NameKind> kinds = ends.getFirst().kinds();
    List<NameKind> requested =
        Stream.of(NameKind.TITLE, NameKind.COMPANY).filter(kinds::contains).toList();
    if (requested.isEmpty()) {
      return Mono.just(List.of());
    }
    return calls
        .call(
            () ->
                client.msearch(
                    all ->
                        all.index(index)
                            .searches(
                                requested.stream()
                                    .map(kind -> NameAggregations.names(kind, ends))
                                    .toList()),
                    Void.class))
        .map(response -> read(requested, response, ends));
  }

  private static List<NameSuggestion> read(
      List<NameKind> kinds, MsearchResponse<Void> response, List<TypedEnd> ends) {
    List<NameSuggestion> names = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      var item = response.responses().get(i);
      if (item.isResult()) {
        names.addAll(
            kinds.get(i) == NameKind.TITLE
                ? NameAggregations.titles(item.result(), ends)
                : NameAggregations.companies(item.result(), ends));
      }
    }
    return names;
  }

  /// No kind takes more than half of the places when several are requested.
  private static List<NameSuggestion> best(
      Stream<NameSuggestion> sorted, Set<NameKind> kinds, int limit) {
    int perKind = kinds.size() == 1 ? limit : Math.ceilDiv(limit, 2);
    Map<NameKind, Integer> taken = new EnumMap<>(NameKind.class);
    return sorted
        .filter(name -> taken.merge(name.kind(), 1, Integer::sum) <= perKind)
        .limit(limit)
        .toList();
  }
}
