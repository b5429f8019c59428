package dev.rolecall.match.reference;

import dev.rolecall.model.dictionary.CurrencyRates;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the ECB's file of daily reference rates: `Cube time="2026-11-26"` with one `Cube
/// currency="USD" rate="1.0812"` for each currency, in units per euro. Of several days, as in the
/// file of 90 days, the first is read, which is the latest.
final class RatesFile {
  /// A file with fewer currencies is not the ECB's; it has about 30.
  private static final int MIN_CURRENCIES = 10;

  private RatesFile() {}

  /// @throws IllegalArgumentException when these are not daily rates
  static CurrencyRates read(byte[] xml) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | DateTimeException | NumberFormatException invalid) {
      throw new IllegalArgumentException(
          "Not the ECB's daily rates: " + invalid.getMessage(), invalid);
    }
  }

  /// Without document types and entities, which can name other files.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static CurrencyRates read(XMLStreamReader reader) throws XMLStreamException {
    LocalDate date = null;
    Map<String, BigDecimal> perEuro = new HashMap<>();
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String time = reader.getAttributeValue(null, "time");
      if (time != null && date != null) {
        break;
      }
      date = time == null ? date : LocalDate.parse(time);
      add(reader, perEuro);
    }
    if (date == null || perEuro.size() < MIN_CURRENCIES) {
      throw new IllegalArgumentException(
          "Not the ECB's daily rates: "
              + (date == null ? "no date" : "only " + perEuro.size() + " currencies"));
    }
    return new CurrencyRates(date, perEuro);
  }

  private static void add(XMLStreamReader reader, Map<String, BigDecimal> perEuro) {
    @Nullable String currency = reader.getAttributeValue(null, "currency");
    @Nullable String rate = reader.getAttributeValue(null, "rate");
    if (currency != null && rate != null) {
      BigDecimal amount = new BigDecimal(rate);
      if (amount.signum() <= 0 || !currency.matches("[A-Z]{3}")) {
        throw new NumberFormatException(currency + " " + rate);
      }
      perEuro.put(currency, amount);
    }
  }
}
