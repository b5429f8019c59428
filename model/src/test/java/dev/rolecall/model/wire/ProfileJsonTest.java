package dev.rolecall.model.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.model.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A profile that was parsed is complete; otherwise the error says what is missing.
class ProfileJsonTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"skills": [{"id": "java"}]}                               | skills[0].need is missing
          {"skills": [{"id": "java", "need": "MUST"}, {"need": "MUST"}]} | skills[1].id is missing
          {"skills": [null]}                                         | skills[0] must not be null
          {"families": ["BACKEND", null]}                            | families[1] must not be null
          {"pay": {"floor": {"amount": 1, "currency": "EUR"}}}       | pay.floor.period is missing
          {"pay": {"target": {"amount": 1, "period": "YEAR"}}}       | pay.target.currency is missing
          {"pay": {"floor": {"currency": "EUR", "period": "YEAR"}}}  | pay.floor.amount is missing
          {"work": {"home": {"city": "Utrecht"}}}                    | work.home.country is missing
          {"alert": {"limit": 0}}                                    | alert: limit must be at least 1; got 0
          """)
  void reportsMissingFields(String written, String words) {
    assertThatThrownBy(() -> read(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(words);
  }

  @Test
  void optionalFieldsDefaultToNoPreference() {
    Profile profile = read("{\"pay\": {\"undisclosed\": null}, \"work\": {\"home\": null}}");
    assertThat(profile.skills()).isEmpty();
    assertThat(profile.work().home()).isNull();
    assertThat(profile.alert().limit()).isEqualTo(20);
    assertThat(profile.alert().stillLooking()).isTrue();
  }

  private static Profile read(String written) {
    return ProfileJson.read("p", Json.MAPPER.readTree(written));
  }
}
