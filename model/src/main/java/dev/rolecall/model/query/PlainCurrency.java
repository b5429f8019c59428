package dev.rolecall.model.query;

import dev.rolecall.model.dictionary.CountryDictionary;
import dev.rolecall.model.dictionary.CurrencyRates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The currency of an amount that is typed without one: that of the countries of the search. `180k`
/// of a job in New York is in dollars.
final class PlainCurrency {
  private static final Pattern AMOUNT = Pattern.compile("([<>]=)([\\d.]+k?)(/[a-z]+)?");
  private static final PlaceExpression PLACES = new PlaceExpression();

  private PlainCurrency() {}

  /// With countries of several currencies, or none, amounts keep the default currency.
  static List<QueryPart> read(List<QueryPart> parts) {
    List<QueryToken> tokens = parts.stream().flatMap(part -> part.reading().stream()).toList();
    if (tokens.stream().anyMatch(token -> token.filter().equals("currency"))) {
      return parts;
    }
    Set<String> currencies =
        tokens.stream()
            .filter(token -> !token.excluded())
            .flatMap(PlainCurrency::countries)
            .flatMap(code -> CountryDictionary.shared().byCode(code).stream())
            .map(CountryDictionary.Country::currency)
            .collect(Collectors.toCollection(TreeSet::new));
    return currencies.size() == 1
        ? parts.stream().map(part -> part(part, currencies.iterator().next())).toList()
        : parts;
  }

  private static Stream<String> countries(QueryToken token) {
    return switch (token.filter()) {
      case "in" ->
          PLACES.places(token.value(), null).stream()
              .flatMap(place -> Stream.ofNullable(place.country()));
      case "from" -> PLACES.countries(token.value()).stream();
      default -> Stream.empty();
    };
  }

  private static QueryPart part(QueryPart part, String currency) {
    boolean known =
        !currency.equals(JobQueryParser.DEFAULT_CURRENCY)
            && CurrencyRates.fallback().currencies().contains(currency);
    return known && part.kind() == QueryPart.Kind.UNDERSTOOD
        ? new QueryPart(
            part.source(),
            part.reading().stream().map(token -> with(currency, token)).toList(),
            part.kind())
        : part;
  }

  private static QueryToken with(String currency, QueryToken token) {
    return Optional.of(AMOUNT.matcher(token.value()))
        .filter(amount -> token.filter().equals("pay") && amount.matches())
        .map(amount -> QueryToken.filter(false, "pay", written(amount, currency)))
        .orElse(token);
  }

  private static String written(Matcher amount, String currency) {
    String number = amount.group(1) + amount.group(2);
    String period = amount.group(3);
    return period == null ? number + " " + currency : number + currency + period;
  }
}
