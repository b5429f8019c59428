package dev.rolecall.match.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.dictionary.CurrencyRates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatesFileTest {
  private static CurrencyRates read(String xml) {
    return RatesFile.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheDateAndTheRatePerEuroOfEachCurrency() {
    CurrencyRates rates = read(RatesServer.file("2026-11-26", "1.0812"));
    assertThat(rates.date()).isEqualTo(LocalDate.of(2026, 11, 26));
    assertThat(rates.currencies()).hasSize(10).contains("USD", "JPY");
    assertThat(rates.perEuro().get("USD")).isEqualByComparingTo("1.0812");
  }

  @Test
  void ofSeveralDaysTheFirstIsRead() {
    String days =
        RatesServer.file("2026-11-26", "1.08")
            .replace(
                "</Cube></gesmes:Envelope>",
                "<Cube time='2026-11-25'><Cube currency='USD' rate='9'/></Cube>"
                    + "</Cube></gesmes:Envelope>");
    assertThat(read(days).date()).isEqualTo("2026-11-26");
    assertThat(read(days).perEuro().get("USD")).isEqualByComparingTo("1.08");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Maintenance</body></html>",
        "<Cube time='2026-11-26'><Cube currency='USD' rate='1.08'/></Cube>",
        "<Cube time='yesterday'/>",
        "{}"
      })
  void somethingElseIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Not the ECB's daily rates");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.08", "n/a"})
  void aRateThatIsNotPositiveIsRefused(String rate) {
    assertThatThrownBy(() -> read(RatesServer.file("2026-11-26", rate)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void entitiesAreNotExpanded() {
    String evil =
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + RatesServer.file("2026-11-26", "&x;").substring("<?xml version='1.0'?>".length());
    assertThatThrownBy(() -> read(evil)).isInstanceOf(IllegalArgumentException.class);
  }
}
