package dev.rolecall.search.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LenientUriTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '~',
      textBlock =
          """
          /jobs?q=pay:>=70k -> /jobs?q=pay:%3E=70k
          /jobs?q="a|b" -> /jobs?q=%22a%7Cb%22
          /jobs?q={a}^`\\ -> /jobs?q=%7Ba%7D%5E%60%5C
          /jobs?q=100% -> /jobs?q=100%25
          /jobs?q=100%zz -> /jobs?q=100%25zz
          /jobs?q=a%20b+c&d=[e] -> /jobs?q=a%20b+c&d=%5Be%5D
          /jobs/<script> -> /jobs/%3Cscript%3E
          """)
  void encodesWhatPeopleSend(String sent, String encoded) {
    assertThat(LenientUri.encode(sent)).isEqualTo(encoded);
    assertThat(LenientUri.encode(encoded)).isEqualTo(encoded);
  }

  @Test
  void encodesUtf8() {
    String bytes =
        new String("/jobs?q=≥90k".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    assertThat(LenientUri.encode(bytes)).isEqualTo("/jobs?q=%E2%89%A590k");
  }

  @Test
  void anyAddressBecomesAValidOne() {
    Random random = new Random(20261124);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder uri = new StringBuilder("/jobs?q=");
      for (int n = random.nextInt(30); n > 0; n--) {
        uri.append((char) random.nextInt(256));
      }
      String encoded = LenientUri.encode(uri.toString());
      assertThat(URI.create(encoded).toString()).isEqualTo(encoded);
    }
  }
}
