package dev.rolecall.search.market.salary;

import java.util.Set;
import java.util.regex.Pattern;

/// An amount as people write it, without what the fields beside it say already: `€85,000`, `85 000
/// EUR`, `85.000,00`, `8,50,000`.
final class OfferAmount {
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F](?=\\d{3}(?!\\d)|[kK])");
  private static final Pattern CENTS =
      Pattern.compile("^(\\d{1,3}(?:([.,'])\\d{3})(?:\\2\\d{3}){0,3})(?!\\2)[.,]\\d{2}$");
  private static final Pattern INDIAN = Pattern.compile("^\\d{1,2}(?:,\\d{2}){1,3},\\d{3}$");

  private OfferAmount() {}

  /// A symbol of another currency stays, so that the amount is not read as one of this.
  ///
  /// @param currency ISO 4217
  static String plain(String text, String currency) {
    String bare = text.strip();
    if (bare.regionMatches(true, 0, currency, 0, currency.length())) {
      bare = bare.substring(currency.length()).strip();
    }
    int end = bare.length() - currency.length();
    if (bare.regionMatches(true, end, currency, 0, currency.length())) {
      bare = bare.substring(0, end).strip();
    }
    String amount = SPACE.matcher(bare.replace(symbol(currency), "").strip()).replaceAll("");
    String whole = CENTS.matcher(amount).replaceFirst("$1");
    return INDIAN.matcher(whole).matches() ? whole.replace(",", "") : whole;
  }

  private static String symbol(String currency) {
    return switch (currency) {
      case "EUR" -> "€";
      case "GBP" -> "£";
      case "INR" -> "₹";
      case "JPY" -> "¥";
      default -> DOLLARS.contains(currency) ? "$" : currency;
    };
  }
}
