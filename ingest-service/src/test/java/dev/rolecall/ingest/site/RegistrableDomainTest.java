package dev.rolecall.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrableDomainTest {
  @ParameterizedTest
  @CsvSource({
    "jobs.ibm.com, ibm.com, ibm",
    "IBM.com, ibm.com, ibm",
    "careers.acme.co.uk, acme.co.uk, acme",
    "acme.com.br, acme.com.br, acme",
    "jobs.acme.gv.at, acme.gv.at, acme",
    "acme.github.io, github.io, github",
    "careers.acme.example, acme.example, acme",
  })
  void findsTheRegistrableDomainOfAHost(String host, String domain, String label) {
    RegistrableDomain found = RegistrableDomain.of(host).orElseThrow();
    assertThat(found.value()).isEqualTo(domain);
    assertThat(found.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "co.uk", "localhost", "10.0.0.1", "acme.", ".com", "a..com", ""})
  void hostsWithoutARegistrableDomain(String host) {
    assertThat(RegistrableDomain.of(host)).isEmpty();
  }
}
