package dev.rolecall.match.reference;

import dev.rolecall.match.reference.ReferenceTable.Figures;
import dev.rolecall.match.reference.ReferenceTable.Kind;
import dev.rolecall.model.RealTime;
import dev.rolecall.model.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;

/// The pay estimates of the day. One instance builds them from its open jobs, once a day, and
/// writes them to PostgreSQL; all instances read them there.
final class PayEstimateBuilds {
  private static final Logger log = LoggerFactory.getLogger(PayEstimateBuilds.class);
  private static final TypeReference<Map<String, PayEstimate>> CELLS = new TypeReference<>() {};

  /// How long one instance may take; also the delay while there are too few jobs.
  private static final Duration LEASE = Duration.ofHours(1);

  private final ReferenceTable table;
  private final Function<LocalDate, Optional<PayEstimates>> builder;
  private final Clock clock;

  /// @param builder builds the estimates of a date from the open jobs; empty while the jobs are
  ///   still being loaded
  PayEstimateBuilds(
      ReferenceTable table, Function<LocalDate, Optional<PayEstimates>> builder, Clock clock) {
    this.table = table;
    this.builder = builder;
    this.clock = clock;
  }

  /// The latest estimates that are stored.
  PayEstimates stored() {
    return table
        .latest(Kind.PAY_ESTIMATES, day(clock.instant()))
        .map(PayEstimateBuilds::read)
        .orElse(PayEstimates.NONE);
  }

  /// Builds the estimates when that is due and no other instance does.
  void refresh() {
    Instant now = clock.instant();
    Optional<RatesSource.Validators> claimed =
        table.claim(Kind.PAY_ESTIMATES, now, RealTime.onClock(clock, LEASE));
    if (claimed.isEmpty()) {
      return;
    }
    Optional<PayEstimates> built = builder.apply(day(now));
    if (built.isEmpty()) {
      table.checked(Kind.PAY_ESTIMATES, now, RatesSource.Validators.NONE);
    } else if (!built.get().cells().isEmpty()) {
      write(built.get(), now);
    }
  }

  private void write(PayEstimates estimates, Instant now) {
    String cells = Json.MAPPER.writeValueAsString(new TreeMap<>(estimates.cells()));
    table.insert(Kind.PAY_ESTIMATES, new Figures(day(now), cells), now);
    Instant tomorrow = day(now).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    table.checked(Kind.PAY_ESTIMATES, tomorrow, RatesSource.Validators.NONE);
    log.info("Pay estimates of {}: {} groups of jobs", day(now), estimates.cells().size());
  }

  private static PayEstimates read(Figures figures) {
    return new PayEstimates(figures.day(), Json.MAPPER.readValue(figures.content(), CELLS));
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
