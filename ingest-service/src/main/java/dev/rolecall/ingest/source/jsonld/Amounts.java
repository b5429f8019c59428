package dev.rolecall.ingest.source.jsonld;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads amounts from fields, as numbers or as text: `120,000`, `95.000,00`, `120k`, `50000-60000`.
final class Amounts {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}(?:[.,' \u00a0\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?) ?([kK]\\b)?");

  /// The characters and words in a field that contains only an amount or a range.
  private static final Pattern AMOUNTS_ONLY =
      Pattern.compile("(?:[\\d.,' \u00a0\u202fkK+~-]|[–—−$€£]|to|bis|[A-Z]{3})*");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private Amounts() {}

  /// A single amount, null when the field has none or several.
  static @Nullable BigDecimal parseSingle(JsonNode value) {
    if (value.isNumber()) {
      return value.decimalValue();
    }
    List<BigDecimal> found = parseAll(value);
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// The one or two amounts of a field that contains nothing else. Both ends of `50-60k` are
  /// thousands.
  static List<BigDecimal> parseAll(JsonNode value) {
    if (value.isNumber()) {
      return List.of(value.decimalValue());
    }
    String text = value.isString() ? value.asString("").strip() : "";
    if (text.length() > 40 || !AMOUNTS_ONLY.matcher(text).matches()) {
      return List.of();
    }
    List<BigDecimal> amounts = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(text);
    boolean thousands = false;
    while (numbers.find()) {
      BigDecimal amount = new BigDecimal(plain(numbers.group(1)));
      thousands = numbers.group(2) != null;
      amounts.add(thousands ? amount.multiply(THOUSAND) : amount);
    }
    if (amounts.size() == 2 && thousands && amounts.getFirst().compareTo(THOUSAND) < 0) {
      amounts.set(0, amounts.getFirst().multiply(THOUSAND));
    }
    return amounts.size() <= 2 ? amounts : List.of();
  }

  /// A dot or comma before the last one or two digits is a decimal separator, before three a
  /// grouping separator.
  private static String plain(String number) {
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    boolean decimal =
        last >= 0
            && (number.length() - last - 1 != 3
                || number.startsWith("0")
                || last > 3 && number.indexOf(number.charAt(last)) == last);
    String whole = decimal ? number.substring(0, last) : number;
    String digits = whole.replaceAll("\\D", "");
    return decimal ? digits + "." + number.substring(last + 1) : digits;
  }

  static Optional<BigDecimal> get(List<BigDecimal> amounts, int index) {
    return index < amounts.size() ? Optional.of(amounts.get(index)) : Optional.empty();
  }
}
