package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.dictionary.CurrencyRates;
import dev.rolecall.model.job.Period;
import dev.rolecall.model.profile.PayRate;
import dev.rolecall.model.wire.Codecs;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import dev.rolecall.model.wire.UnreadableRecordException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Amounts are cheap, whoever states them: a few letters must not become a billion digits.
@Timeout(20)
class MoneyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"1e600000000", "1e-600000000", "1e13", "0.0000001", "1234567890123456789"})
  void rejectsPayRatesOutOfBounds(String amount) {
    assertThatThrownBy(() -> new PayRate(new BigDecimal(amount), "EUR", Period.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 18 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e600000000", "1e-600000000"})
  void reportsAnAmountOutOfBoundsInAProfile(String amount) {
    String profile =
        "{\"pay\": {\"floor\": {\"amount\": %s, \"currency\": \"EUR\", \"period\": \"YEAR\"}}}"
            .formatted(amount);
    assertThatThrownBy(() -> ProfileJson.read("p", Json.MAPPER.readTree(profile)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 18 digits");
  }

  @Test
  void aJobWithAnAmountOutOfBoundsIsUnreadable() {
    byte[] job =
        "{\"schema\":\"job/1\",\"pay\":[{\"min\":1e600000000,\"currency\":\"EUR\",\"period\":\"YEAR\"}]}"
            .getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Codecs.JOB.read(job))
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("at most 18 digits");
  }

  @Test
  void convertsAndAnnualizesTheLargestAndSmallestAmounts() {
    for (String edge : new String[] {"999999999999.999999", "999999999999999999", "0.000001"}) {
      Money annual = new PayRate(new BigDecimal(edge), "EUR", Period.HOUR).annual();
      assertThat(CurrencyRates.fallback().convert(annual, "JPY")).as(edge).isPresent();
    }
    assertThat(new PayRate(new BigDecimal("1e5"), "EUR", Period.YEAR).amount())
        .isEqualTo(new BigDecimal("100000"));
  }
}
