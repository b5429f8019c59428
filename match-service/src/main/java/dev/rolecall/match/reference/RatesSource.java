package dev.rolecall.match.reference;

import dev.rolecall.model.dictionary.CurrencyRates;
import org.jspecify.annotations.Nullable;

/// Where the daily exchange rates come from.
interface RatesSource {
  /// The validators of a response, to request it again only when it changed.
  ///
  /// @param etag null when it sent none
  /// @param lastModified as sent, null when it sent none
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    static final Validators NONE = new Validators(null, null);
  }

  /// @param rates null when they are those of the last response
  record Response(@Nullable CurrencyRates rates, Validators validators) {}

  /// Whether there is a source at all.
  boolean isEnabled();

  /// @throws RatesUnavailableException when the source does not respond with rates
  Response fetch(Validators last);
}
