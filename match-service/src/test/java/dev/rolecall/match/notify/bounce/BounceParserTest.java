package dev.rolecall.match.notify.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports in the styles of mail servers, and what else arrives at the bounce address.
class BounceParserTest {
  static final String TOKEN = "0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3";

  private final BounceParser parser =
      new BounceParser(new BounceAddress("bounces@rolecall.example"));

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvFileSource(resources = "/bounces/reports.tsv", delimiter = '\t')
  void readsTheStatusAndTheTokenOfEachMailServersReports(
      String file, String expected, String severity) {
    BounceReport report = parser.parse(content(file, TOKEN));
    if (severity == null) {
      assertThat(report).isEqualTo(new BounceReport.Ignored(BounceReport.Reason.valueOf(expected)));
      return;
    }
    assertThat(report).isInstanceOf(BounceReport.Failed.class);
    BounceReport.Failed failed = (BounceReport.Failed) report;
    assertThat(failed.status()).hasToString(expected);
    assertThat(failed.status().severity()).hasToString(severity);
    assertThat(failed.tokens()).contains(TOKEN);
  }

  @Test
  void aReportAboutSomeoneElsesMailHasNoToken() {
    byte[] other =
        new String(content("postfix-unknown-user", TOKEN), StandardCharsets.UTF_8)
            .replace("rolecall.example", "other.example")
            .replace(BounceTokens.HEADER, "X-Other")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(((BounceReport.Failed) parser.parse(other)).tokens()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "no headers at all",
        "\u0000\u0001\u0002",
        "Content-Type: multipart/report; boundary\n\n--x\n",
        "Content-Type: multipart/report\n\nno boundary",
        "Content-Type: multipart/report; boundary=\"\"\n\n----\n",
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n"
            + "Content-Transfer-Encoding: base64\n\n%%%%\n--b--\n",
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n"
            + "Content-Transfer-Encoding: no-such-encoding\n\nAction: failed\n--b--\n",
        "Content-Type: ;;;=\"\nContent-Transfer-Encoding: x\n\ntext",
        "Content-Type: multipart/report; boundary=b\n\n"
            + "--b\n"
            + "Content-Type: message/delivery-status\n\n"
            + ": : :\n\n\n\n"
            + ": failed\n"
            + "--b--\n"
      })
  void whatIsNotReadableConcernsNoMail(String content) {
    BounceReport report = parser.parse(content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(report)
        .matches(each -> !(each instanceof BounceReport.Failed(var tokens, _)) || tokens.isEmpty());
  }

  @Test
  void deeplyNestedAndEndlessPartsAreNotFollowed() {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      nested.append("Content-Type: multipart/mixed; boundary=b%1$d\n\n--b%1$d\n".formatted(i));
    }
    assertThat(parser.parse(nested.toString().getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(BounceReport.Ignored.class);
    String many =
        "Content-Type: multipart/mixed; boundary=b\n\n"
            + "--b\nContent-Type: text/plain\n\n550 5.1.1\n".repeat(20_000);
    assertThat(parser.parse(many.getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(BounceReport.Ignored.class);
  }

  @Test
  void aReportThatIsCutOffOrDamagedAnywhereIsReadOrIgnored() {
    byte[] whole = content("exchange-online", TOKEN);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
      for (int at = 0; at < 5 && damaged.length > 0; at++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThat(parser.parse(damaged)).isNotNull();
    }
  }

  /// @param file without its extension
  static byte[] content(String file, String token) {
    try (InputStream in = BounceParserTest.class.getResourceAsStream("/bounces/" + file + ".eml")) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .replace("{token}", token)
          .replace("{TOKEN}", token.toUpperCase(Locale.ROOT))
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
