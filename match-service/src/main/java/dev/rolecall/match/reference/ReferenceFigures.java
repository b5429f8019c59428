package dev.rolecall.match.reference;

import dev.rolecall.match.people.PeopleSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the figures of this instance those that are stored in PostgreSQL. Until it was read, and
/// while nothing is stored, they are the bundled ones.
public class ReferenceFigures {
  private static final Logger log = LoggerFactory.getLogger(ReferenceFigures.class);

  private final PeopleSchema schema;
  private final ExchangeRates rates;
  private final PayEstimateBuilds estimates;
  private volatile DatedFigures current = DatedFigures.BUNDLED;

  ReferenceFigures(PeopleSchema schema, ExchangeRates rates, PayEstimateBuilds estimates) {
    this.schema = schema;
    this.rates = rates;
    this.estimates = estimates;
  }

  public DatedFigures current() {
    return current;
  }

  @Scheduled(
      fixedDelayString = "${rolecall.reference.poll-interval:1m}",
      initialDelayString = "${rolecall.reference.initial-delay:1s}")
  void update() {
    if (!schema.isReady()) {
      return;
    }
    // first, as a download can take long
    attempt(this::load);
    attempt(rates::refresh);
    attempt(estimates::refresh);
    attempt(this::load);
  }

  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException unavailable) {
      log.warn("The reference data cannot be read, retrying: {}", unavailable.toString());
    }
  }

  private void load() {
    DatedFigures stored =
        new DatedFigures(rates.stored().orElse(DatedFigures.BUNDLED.rates()), estimates.stored());
    if (!stored.equals(current)) {
      current = stored;
      log.info(
          "Exchange rates of {} and {} pay estimates are in use",
          stored.rates().date(),
          stored.payEstimates().cells().size());
    }
  }
}
