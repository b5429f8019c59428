package dev.rolecall.search.web.guide;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CountryDictionary.Country;
import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.search.market.PayQuartiles;
import dev.rolecall.search.market.guide.GuideTopic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which currency a guide is shown in.
record GuideSettings(CurrencyRates rates) {
  /// The currencies that can be chosen on a page; an address may have any that has a rate.
  static final List<String> CURRENCIES =
      List.of("EUR", "USD", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK", "INR");

  /// In the requested currency or, without one, that of the topic's country.
  ///
  /// @return empty if the currency has no exchange rate
  Optional<GuideText> text(GuideTopic topic, @Nullable String requested) {
    String currency =
        requested == null || requested.isBlank()
            ? currencyOf(topic)
            : requested.strip().toUpperCase(Locale.ROOT);
    return isKnown(currency) ? Optional.of(new GuideText(currency, rates)) : Optional.empty();
  }

  private boolean isKnown(String currency) {
    return currency.equals(PayQuartiles.EURO) || rates.currencies().contains(currency);
  }

  private String currencyOf(GuideTopic topic) {
    return Optional.ofNullable(topic.country())
        .flatMap(CountryDictionary.shared()::byCode)
        .map(Country::currency)
        .filter(this::isKnown)
        .filter(CURRENCIES::contains)
        .orElse(PayQuartiles.EURO);
  }
}
