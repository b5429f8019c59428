package dev.rolecall.ingest.registry;

import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.ingest.source.Source;
import dev.rolecall.ingest.source.SourceLookup;
import dev.rolecall.ingest.source.adzuna.Adzuna;
import dev.rolecall.ingest.source.arbeitnow.Arbeitnow;
import dev.rolecall.ingest.source.ashby.Ashby;
import dev.rolecall.ingest.source.bamboohr.BambooHr;
import dev.rolecall.ingest.source.breezy.Breezy;
import dev.rolecall.ingest.source.eightfold.Eightfold;
import dev.rolecall.ingest.source.feed.FeedSource;
import dev.rolecall.ingest.source.generic.GenericPostingReader;
import dev.rolecall.ingest.source.greenhouse.Greenhouse;
import dev.rolecall.ingest.source.himalayas.Himalayas;
import dev.rolecall.ingest.source.hn.HnWhoIsHiring;
import dev.rolecall.ingest.source.jobicy.Jobicy;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.ingest.source.lever.Lever;
import dev.rolecall.ingest.source.oracle.OracleRecruiting;
import dev.rolecall.ingest.source.paylocity.Paylocity;
import dev.rolecall.ingest.source.personio.Personio;
import dev.rolecall.ingest.source.phenom.Phenom;
import dev.rolecall.ingest.source.pinpoint.Pinpoint;
import dev.rolecall.ingest.source.recruitee.Recruitee;
import dev.rolecall.ingest.source.remoteok.RemoteOk;
import dev.rolecall.ingest.source.remotive.Remotive;
import dev.rolecall.ingest.source.rippling.Rippling;
import dev.rolecall.ingest.source.site.SiteSource;
import dev.rolecall.ingest.source.smartrecruiters.SmartRecruiters;
import dev.rolecall.ingest.source.teamtailor.Teamtailor;
import dev.rolecall.ingest.source.themuse.TheMuse;
import dev.rolecall.ingest.source.usajobs.UsaJobs;
import dev.rolecall.ingest.source.workable.Workable;
import dev.rolecall.ingest.source.workday.Workday;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.source.SourceKind;
import dev.rolecall.model.source.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// All sources that the service knows. CONTRIBUTING lists what else a new source needs.
public final class SourceRegistry {
  private static final List<Source> SOURCES =
      List.of(
          new HnWhoIsHiring(),
          new Greenhouse(),
          Lever.global(),
          Lever.eu(),
          new Ashby(),
          new Recruitee(),
          new Personio(),
          new SmartRecruiters(),
          new Workable(),
          new Teamtailor(),
          new BambooHr(),
          new Pinpoint(),
          new Rippling(),
          new Breezy(),
          new Workday(),
          new Paylocity(),
          new Phenom(),
          new OracleRecruiting(),
          new Eightfold(),
          new RemoteOk(),
          new Remotive(),
          new Arbeitnow(),
          new Himalayas(),
          new Jobicy(),
          new TheMuse(),
          new FeedSource(),
          new SiteSource(),
          new Adzuna(),
          new UsaJobs());

  /// Formats that are read from files, without requests.
  private static final List<PostingReader> FILE_FORMATS =
      List.of(new GenericPostingReader(), new CareerPagePostingReader());

  private static final Terms DEFAULT = Terms.of(SourceKind.EMPLOYER_BOARD);

  private static final Map<SourceId, Terms> TERMS = termsBySource();

  private SourceRegistry() {}

  /// The sources with an adapter.
  public static SourceLookup sources() {
    return new SourceLookup(SOURCES);
  }

  /// Readers of all formats that can be normalized, including those without an adapter.
  public static List<PostingReader> readers() {
    return Stream.concat(SOURCES.stream().map(Source::reader), FILE_FORMATS.stream()).toList();
  }

  /// The terms of a source. A source that is not registered is treated as an employer's board.
  public static Terms terms(SourceId source) {
    return TERMS.getOrDefault(source, DEFAULT);
  }

  private static Map<SourceId, Terms> termsBySource() {
    Map<SourceId, Terms> terms = new HashMap<>();
    SOURCES.forEach(source -> terms.put(source.id(), source.terms()));
    return Map.copyOf(terms);
  }
}
