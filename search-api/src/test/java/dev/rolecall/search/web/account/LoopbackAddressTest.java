package dev.rolecall.search.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080, http://localhost:8080/sign-in?next=/jobs%2F1,"
        + " http://127.0.0.1:8080/sign-in?next=/jobs%2F1",
    "http://localhost:8080/, http://[::1]:8080/sign-in, http://localhost:8080/sign-in",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/sign-in,",
    "http://127.0.0.1:8080, https://jobs.example/sign-in,",
    "https://jobs.example, http://localhost:8080/sign-in,",
    "'', http://localhost:8080/sign-in,"
  })
  void leadsFromOneNameOfThisMachineToTheOther(String configured, URI requested, String expected) {
    assertThat(LoopbackAddress.of(configured).insteadOf(requested).orElse(null))
        .isEqualTo(expected);
  }
}
