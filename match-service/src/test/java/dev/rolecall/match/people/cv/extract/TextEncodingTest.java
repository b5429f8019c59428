package dev.rolecall.match.people.cv.extract;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts of invented people, in the encodings of their countries.
class TextEncodingTest {
  private static final String GERMAN =
      "Jörg Müller, Größenstraße 5, 80331 München\r\n"
          + "Entwickler für Java, über fünf Jahre Erfahrung";

  private static final String POLISH =
      "Wojciech Przykładowy, Łódź. Doświadczenie zawodowe: programista Java, zespół płatności."
          + " Utrzymywałem usługi w języku Kotlin i prowadziłem rozmowy z klientami. Wykształcenie:"
          + " Politechnika Łódzka, inżynier informatyk. Języki: polski, angielski, niemiecki.";

  private static final String FRENCH =
      "Développeur à Paris, salaire 65 000 €, cœur de métier : l'œuvre numérique, été 2019";

  private static final String RUSSIAN =
      "Инженер-программист, опыт работы восемь лет. Разработка серверной части на Java и Kotlin,"
          + " базы данных, очереди сообщений. Образование: высшее, прикладная математика.";

  private static final String JAPANESE =
      "職務経歴書。バックエンドエンジニアとして八年の経験があります。主に Java と Kotlin を使い、決済システムの開発と運用を担当しました。";

  @ParameterizedTest
  @CsvSource({
    "GERMAN, UTF-8",
    "GERMAN, windows-1252",
    "GERMAN, ISO-8859-1",
    "GERMAN, ISO-8859-15",
    "GERMAN, UTF-16",
    "GERMAN, UTF-16LE",
    "GERMAN, UTF-16BE",
    "GERMAN, UTF-32",
    "POLISH, UTF-8",
    "POLISH, ISO-8859-2",
    "POLISH, windows-1250",
    "FRENCH, UTF-8",
    "FRENCH, windows-1252",
    "FRENCH, ISO-8859-15",
    "RUSSIAN, UTF-8",
    "RUSSIAN, windows-1251",
    "RUSSIAN, KOI8-R",
    "RUSSIAN, ISO-8859-5",
    "JAPANESE, UTF-8",
    "JAPANESE, Shift_JIS",
    "JAPANESE, EUC-JP"
  })
  void decodesTheEncodingOfACountry(String name, String encoding) {
    String text =
        switch (name) {
          case "GERMAN" -> GERMAN;
          case "POLISH" -> POLISH;
          case "FRENCH" -> FRENCH;
          case "RUSSIAN" -> RUSSIAN;
          default -> JAPANESE;
        };
    byte[] file = text.getBytes(Charset.forName(encoding));
    if (encoding.equals("UTF-32")) {
      file = ("\uFEFF" + text).getBytes(Charset.forName("UTF-32BE"));
    }
    assertThat(TextEncoding.decode(file)).isEqualTo(text);
  }

  @Test
  void readsAByteOrderMark() {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      assertThat(TextEncoding.decode(("\uFEFF" + GERMAN).getBytes(charset))).isEqualTo(GERMAN);
      assertThat(TextEncoding.decode("\uFEFFJava".getBytes(charset))).isEqualTo("Java");
    }
    assertThat(TextEncoding.decode("Größe".getBytes(UTF_16))).isEqualTo("Größe");
  }

  @Test
  void aShortTextThatIsNotUtf8IsWestern() {
    assertThat(TextEncoding.decode("Größe\r\nJava".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("Größe\r\nJava");
  }

  @Test
  void anAccentAsAQuoteIsNotALetter() {
    String text = "Größe. I don\u00B4t use quotes.";
    assertThat(TextEncoding.decode(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
  }

  @Test
  void aTextWithSeparatorsOfLinesOfAnySystemIsRead() {
    byte[] file = "Größe\r\nJava\rKotlin".getBytes(Charset.forName("windows-1252"));
    assertThat(DocumentExtractor.extract(file).pages()).containsExactly("Größe\nJava\nKotlin");
  }
}
