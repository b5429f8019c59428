package dev.rolecall.match.notify.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Pay 70,000–92,000|Pay 70,000=E2=80=9392,000",
        "a=b|a=3Db",
        "space at the end |space at the end=20",
        "''|''",
      })
  void whatIsNotPrintableIsEscaped(String text, String encoded) {
    assertThat(encode(text)).isEqualTo(encoded);
  }

  @Test
  void longLinesAreBrokenAndLineEndsAreThoseOfMail() {
    assertThat(encode("x".repeat(76) + "\n" + "y".repeat(77) + " \r\nz"))
        .isEqualTo("x".repeat(76) + "\r\n" + "y".repeat(75) + "=\r\nyy=20\r\nz");
  }

  @Test
  void theMailLibraryReadsTheSameText() throws Exception {
    Random random = new Random(7);
    String characters = "ab =\t\n.é–日😀-";
    int[] all = characters.codePoints().toArray();
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(300);
      while (text.length() < length) {
        text.appendCodePoint(all[random.nextInt(all.length)]);
      }
      byte[] encoded = QuotedPrintable.encode(text.toString());
      assertThat(new String(encoded, US_ASCII).split("\r\n", -1))
          .allMatch(line -> line.length() <= 76 && line.chars().allMatch(c -> c < 0x7f));
      byte[] decoded =
          MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable").readAllBytes();
      assertThat(new String(decoded, UTF_8).replace("\r\n", "\n")).isEqualTo(text.toString());
    }
  }

  private static String encode(String text) {
    return new String(QuotedPrintable.encode(text), US_ASCII);
  }
}
