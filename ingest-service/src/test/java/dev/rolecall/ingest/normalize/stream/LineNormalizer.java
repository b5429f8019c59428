package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.ingest.normalize.ExtractedOpening;
import dev.rolecall.ingest.normalize.Normalized;
import dev.rolecall.ingest.normalize.Normalizer;
import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.Company;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.source.RawPosting;
import java.time.Instant;
import java.util.List;

/// For tests of the stream: a payload is one title a line, after `company|`. `!reject`,
/// `!unreadable`, `!fault` and `!overflow` are what they say.
final class LineNormalizer implements Normalizer {
  static final Instant POSTED = Instant.parse("2026-11-01T00:00:00Z");

  @Override
  public String version() {
    return "lines/1";
  }

  @Override
  public Normalized normalize(RawPosting posting) {
    String payload = posting.payload();
    return switch (payload) {
      case "!reject" -> new Normalized.Rejected("not-a-job");
      case "!unreadable" -> new Normalized.Unreadable("no idea");
      case "!overflow" -> throw new StackOverflowError();
      case "!fault" -> throw new IllegalStateException("a rule broke");
      default ->
          openings(
              payload.substring(0, payload.indexOf('|')),
              payload.substring(payload.indexOf('|') + 1));
    };
  }

  private static Normalized openings(String company, String titles) {
    return new Normalized.Openings(
        List.of(titles.split("\n")).stream().map(title -> opening(company, title)).toList());
  }

  private static ExtractedOpening opening(String company, String title) {
    Opening opening = Opening.builder(title, Company.named(CompanyId.of(company), company)).build();
    return new ExtractedOpening(opening, List.of(), null, POSTED, null);
  }
}
