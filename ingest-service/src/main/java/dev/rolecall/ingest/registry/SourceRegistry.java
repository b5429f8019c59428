package dev.rolecall.ingest.registry;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.greenhouse.GreenhousePostingReader;
import dev.rolecall.ingest.source.hn.HnPostingReader;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All sources that the service knows. A new source is added here and nowhere else.
public final class SourceRegistry {
  private static final List<Source> SOURCES = List.of(new HnWhoIsHiring(), new Greenhouse());

  private static final List<PostingReader> READERS =
      List.of(
          new HnPostingReader(),
          new GreenhousePostingReader(),
          new GenericPostingReader(),
          new CareerPagePostingReader());

  /// Sources that are read by external programs, by kind.
  private static final Map<SourceKind, List<String>> WITHOUT_ADAPTER =
      Map.of(
          SourceKind.EMPLOYER_BOARD_ONE_PLACE,
          List.of("lever", "smartrecruiters", "workable", "recruitee", "teamtailor"),
          SourceKind.FEED,
          List.of("remoteok", "remotive", "arbeitnow", "himalayas", "jobicy", "themuse", "adzuna"));

  private static final Terms DEFAULT = Terms.of(SourceKind.EMPLOYER_BOARD);

  private static final Map<SourceId, Terms> TERMS = termsBySource();

  private SourceRegistry() {}

  /// The sources with an adapter.
  public static SourceLookup sources() {
    return new SourceLookup(SOURCES);
  }

  /// Readers of all formats that can be normalized, also those without an adapter.
  public static List<PostingReader> readers() {
    return READERS;
  }

  /// The terms of a source. A source that is not registered is treated as an employer's board.
  public static Terms terms(SourceId source) {
    return TERMS.getOrDefault(source, DEFAULT);
  }

  private static Map<SourceId, Terms> termsBySource() {
    Map<SourceId, Terms> terms = new HashMap<>();
    WITHOUT_ADAPTER.forEach(
        (kind, ids) -> ids.forEach(id -> terms.put(SourceId.of(id), Terms.of(kind))));
    SOURCES.forEach(source -> terms.put(source.id(), source.terms()));
    return Map.copyOf(terms);
  }
}
