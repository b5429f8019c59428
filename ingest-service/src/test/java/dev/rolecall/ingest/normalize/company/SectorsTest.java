package dev.rolecall.ingest.normalize.company;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.dictionary.SectorDictionary;
import dev.rolecall.model.job.Company;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectorsTest {
  record Statement(String company, String text, String sector) {}

  static Stream<Statement> statements() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/sectors/statements.tsv"), UTF_8).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 3))
        .map(row -> new Statement(row[0], row[1], row[2]));
  }

  @ParameterizedTest
  @MethodSource("statements")
  void findsTheSectorThatTheTextStatesOfTheCompany(Statement statement) {
    Company company = CompanyNames.company(statement.company());
    PostingText text = PostingText.of("<p>" + statement.text() + "</p>");
    String found = Sectors.withSector(company, text).sector();
    assertThat(found == null ? "-" : found).isEqualTo(statement.sector());
  }

  @Test
  void theSectorOfAnAgencyIsThatOfItsClient() {
    Company agency = CompanyNames.company("Heron Recruiting").withAgency(true);
    assertThat(Sectors.withSector(agency, PostingText.of("<p>We are a fintech.</p>")).sector())
        .isNull();
  }

  @Test
  void quotesTheWords() {
    Company company = CompanyNames.company("Larkwell");
    PostingText text = PostingText.of("<p>Hello.</p><p>Larkwell is a digital health company.</p>");
    assertThat(Sectors.statedIn(company, text))
        .contains(new Sectors.Found("health", "Larkwell is a digital health company"));
  }

  @Test
  void findsThePhraseOfEachWord() {
    for (SectorDictionary.Sector sector : SectorDictionary.shared().all()) {
      sector.qualifiers().forEach(word -> assertThat(phrase(word + " company")).contains(word));
      sector.names().forEach(word -> assertThat(phrase(word + ".")).contains(word));
    }
  }

  private static String phrase(String words) {
    PostingText text = PostingText.of("<p>We are a " + words.replace("&", "&amp;") + "</p>");
    return SectorWords.phrases(text).getFirst().group();
  }

  @Test
  void eachSectorHasALabelAndWordsOfItsOwn() {
    Set<String> words = new HashSet<>();
    for (SectorDictionary.Sector sector : SectorDictionary.shared().all()) {
      assertThat(sector.id()).matches("[a-z][a-z-]*");
      assertThat(sector.label()).isNotBlank();
      Stream.of(sector.qualifiers(), sector.names())
          .flatMap(List::stream)
          .distinct()
          .forEach(word -> assertThat(words.add(word)).as(word).isTrue());
    }
    assertThat(SectorDictionary.shared().label("health")).isEqualTo("Health");
    assertThat(SectorDictionary.shared().label("new-sector")).isEqualTo("new-sector");
  }
}
