package dev.rolecall.match.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DkimPropertiesTest {
  @Test
  void mailsAreNotSignedWithoutSettings() {
    assertThat(new DkimProperties("", "", "").signer("rolecall.example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', mail1, key.pem, domain is not set",
    "rolecall.example, '', key.pem, selector is not set",
    "rolecall.example, mail1, '', private-key is not set",
    "rolecall.example, mail 1, key.pem, selector must be a DNS name",
    "other.example, mail1, key.pem, domain must be the domain of rolecall.notify.from",
    "call.example, mail1, key.pem, domain must be the domain of rolecall.notify.from",
    "rolecall.example, mail1, /missing/key.pem, private-key: the file cannot be read",
  })
  void incompleteSettingsStopTheService(
      String domain, String selector, String key, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new DkimProperties(domain, selector, key).signer("rolecall.example"))
        .withMessageStartingWith("rolecall.mail.dkim." + message);
  }
}
