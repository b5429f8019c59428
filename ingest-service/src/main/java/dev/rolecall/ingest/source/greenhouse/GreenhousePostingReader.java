package dev.rolecall.ingest.source.greenhouse;

import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader;
import dev.rolecall.model.BoardKey;
import dev.rolecall.model.Money;
import dev.rolecall.model.SourceId;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Pay;
import dev.rolecall.model.job.PayKind;
import dev.rolecall.model.job.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;

/// Reads one element of a board's `jobs`. Its `content` is HTML that was escaped once more.
public final class GreenhousePostingReader implements PostingReader {
  private static final BigDecimal CENTS = BigDecimal.valueOf(100);

  @Override
  public SourceId source() {
    return Greenhouse.ID;
  }

  @Override
  public NativePosting read(BoardKey board, String payload) {
    JsonNode job = Fields.object(payload);
    String opening = Fields.text(job, "internal_job_id");
    return new NativePosting(
        Fields.id(job, "id"),
        Fields.text(job, "title"),
        Optional.ofNullable(Fields.text(job, "company_name")).orElse(board.board()),
        Parser.unescapeEntities(Optional.ofNullable(Fields.text(job, "content")).orElse(""), false),
        locations(job),
        names(job.path("departments")),
        null,
        null,
        language(job),
        pay(job),
        Fields.text(job, "absolute_url"),
        Fields.time(job, "first_published"),
        null,
        opening == null
            ? List.of()
            : List.of("greenhouse:" + board.board() + ":internal:" + opening));
  }

  private static List<String> locations(JsonNode job) {
    String location = Fields.text(job.path("location"), "name");
    return location == null
        ? names(job.path("offices"))
        : Arrays.stream(location.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> names(JsonNode items) {
    List<String> names = new ArrayList<>();
    items.forEach(item -> Optional.ofNullable(Fields.text(item, "name")).ifPresent(names::add));
    return names;
  }

  private static @org.jspecify.annotations.Nullable String language(JsonNode job) {
    String language = Fields.text(job, "language");
    return language == null || language.length() < 2 ? null : language.substring(0, 2);
  }

  private static List<Pay> pay(JsonNode job) {
    List<Pay> bands = new ArrayList<>();
    for (JsonNode range : job.path("pay_input_ranges")) {
      String currency = Fields.text(range, "currency_type");
      JsonNode min = range.path("min_cents");
      JsonNode max = range.path("max_cents");
      boolean whole = min.isNumber() && max.isNumber() && min.asLong() <= max.asLong();
      if (currency != null && Money.isCurrency(currency) && whole && min.asLong() > 0) {
        bands.add(
            new Pay(
                BigDecimal.valueOf(min.asLong()).divide(CENTS),
                BigDecimal.valueOf(max.asLong()).divide(CENTS),
                currency,
                max.asLong() < 100_000 ? Period.HOUR : Period.YEAR,
                PayKind.BASE,
                Basis.STRUCTURED));
      }
    }
    return bands;
  }
}
