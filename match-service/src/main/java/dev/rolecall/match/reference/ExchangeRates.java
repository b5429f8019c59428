package dev.rolecall.match.reference;

import dev.rolecall.match.reference.ReferenceTable.Figures;
import dev.rolecall.match.reference.ReferenceTable.Kind;
import dev.rolecall.model.RealTime;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.wire.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The exchange rates of the day. One instance reads them from their source, once a day after they
/// are published, and writes them to PostgreSQL; all instances read them there. Currencies that the
/// source does not list have the bundled rate.
final class ExchangeRates {
  private static final Logger log = LoggerFactory.getLogger(ExchangeRates.class);

  /// The ECB publishes about 16:00 CET; in summer this is an hour earlier in UTC.
  private static final LocalTime PUBLISHED = LocalTime.of(15, 30);

  /// How long one instance may take; also the delay after a failure.
  private static final Duration LEASE = Duration.ofHours(1);

  private final ReferenceTable table;
  private final RatesSource source;
  private final Clock clock;

  ExchangeRates(ReferenceTable table, RatesSource source, Clock clock) {
    this.table = table;
    this.source = source;
    this.clock = clock;
  }

  /// The latest rates that are stored; empty when there are none.
  Optional<CurrencyRates> stored() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return table.latest(Kind.EXCHANGE_RATES, today).map(ExchangeRates::read);
  }

  /// Reads the rates from their source when that is due and no other instance does.
  void refresh() {
    Instant now = clock.instant();
    if (source.isEnabled()) {
      table
          .claim(Kind.EXCHANGE_RATES, now, RealTime.onClock(clock, LEASE))
          .ifPresent(last -> fetch(last, now));
    }
  }

  private void fetch(RatesSource.Validators last, Instant now) {
    try {
      RatesSource.Response response = source.fetch(last);
      CurrencyRates rates = response.rates();
      if (rates != null) {
        table.insert(Kind.EXCHANGE_RATES, new Figures(rates.date(), write(rates)), now);
        log.info("Exchange rates of {} read", rates.date());
      }
      table.checked(Kind.EXCHANGE_RATES, nextPublication(now), response.validators());
    } catch (RatesUnavailableException unavailable) {
      log.warn(
          "The exchange rates are unavailable, retrying in {}: {}",
          LEASE,
          unavailable.getMessage());
    }
  }

  static Instant nextPublication(Instant now) {
    Instant today =
        LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(PUBLISHED).toInstant(ZoneOffset.UTC);
    return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
  }

  private static String write(CurrencyRates rates) {
    Map<String, String> sorted = new TreeMap<>();
    rates.perEuro().forEach((code, rate) -> sorted.put(code, rate.toPlainString()));
    return Json.MAPPER.writeValueAsString(sorted);
  }

  private static CurrencyRates read(Figures figures) {
    Map<String, BigDecimal> perEuro = new HashMap<>(CurrencyRates.fallback().perEuro());
    for (Map.Entry<String, JsonNode> rate : Json.MAPPER.readTree(figures.content()).properties()) {
      perEuro.put(rate.getKey(), new BigDecimal(rate.getValue().asString()));
    }
    return new CurrencyRates(figures.day(), perEuro);
  }
}
