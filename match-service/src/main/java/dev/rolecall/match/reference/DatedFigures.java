package dev.rolecall.match.reference;

import dev.rolecall.model.dictionary.CurrencyRates;

/// The figures that matches are computed with at the moment, each of one date.
public record DatedFigures(CurrencyRates rates, PayEstimates payEstimates) {
  /// The figures in the jar.
  public static final DatedFigures BUNDLED =
      new DatedFigures(CurrencyRates.fallback(), PayEstimates.NONE);
}
