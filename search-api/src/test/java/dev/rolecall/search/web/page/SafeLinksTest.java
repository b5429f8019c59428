package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,hi",
        "file:///etc/passwd",
        "//jobs.example/x",
        "https:jobs.example",
        "https:///x",
        "https://jobs.example/a\"b",
        "/relative",
        ""
      })
  void rejectsAddressesThatAreNotWebPages(String address) {
    assertThat(SafeLinks.web(address)).isEmpty();
  }

  @Test
  void linksWebPages() {
    assertThat(SafeLinks.web("https://jobs.example/a?b=c&d=%20#e"))
        .contains("https://jobs.example/a?b=c&d=%20#e");
    assertThat(SafeLinks.web(" HTTP://jobs.example ")).contains("HTTP://jobs.example");
    assertThat(SafeLinks.web(null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "a@b.example?bcc=c@d.example",
        "a b@c.example",
        "a@b.example,c@d.example",
        ""
      })
  void rejectsAddressesThatAreNotOneEmailAddress(String address) {
    assertThat(SafeLinks.mail(address)).isEmpty();
  }

  @Test
  void linksAnEmailAddress() {
    assertThat(SafeLinks.mail("jobs+java@acme.example")).contains("mailto:jobs+java@acme.example");
  }
}
