package dev.rolecall.ingest.normalize.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.text.PostingText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "You'll write software at acme.com",
        "People who write code at acme.com",
        "Life at acme.com is fun",
        "Jobs at acme.com and more"
      })
  void sentencesAreNotAddresses(String text) {
    assertThat(MailRules.find(PostingText.of("<p>" + text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Write to ida at acme.com",
        "Email ida at acme.com",
        "Please write me: ida at acme.com",
        "ida at acme.com"
      })
  void aWordOfMailingMakesAnAddress(String text) {
    assertThat(MailRules.find(PostingText.of("<p>" + text))).containsKey("ida@acme.com");
  }
}
