package dev.rolecall.match.people.cv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.match.people.cv.extract.DocumentExtractor;
import dev.rolecall.match.people.profile.ParsedProfile;
import dev.rolecall.match.people.profile.ProfileParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Invented CVs of several countries, in each format, with all values that they state.
class CvReadingTest {
  private static final Path FOLDER = Path.of("src/test/resources/cv");
  private static final YearMonth NOW = YearMonth.of(2026, 11);
  private static final String END_OF_CV = "=====\n";

  /// @param expected by field, with the values in alphabetical order
  record Fixture(String name, String text, Map<String, String> expected) {
    static Fixture of(Path file) {
      try {
        String[] parts = Files.readString(file, UTF_8).split(END_OF_CV, 2);
        Map<String, String> expected =
            parts[1]
                .lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, _) -> a, TreeMap::new));
        return new Fixture(file.getFileName().toString(), parts[0], expected);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Fixture> fixtures() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Fixture::of).toList().stream();
    }
  }

  @Test
  void thereAreFixturesOfManyCountries() throws IOException {
    assertThat(fixtures().count()).isGreaterThanOrEqualTo(20);
    assertThat(fixtures().map(each -> each.name().substring(0, 2)).distinct().count())
        .isGreaterThanOrEqualTo(15);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsAText(Fixture fixture) {
    isAsExpected(fixture, propose(CvDocuments.text(fixture.text())));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsADocx(Fixture fixture) {
    isAsExpected(fixture, propose(CvDocuments.docx(fixture.text())));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void readsAPdf(Fixture fixture) {
    isAsExpected(fixture, propose(CvDocuments.pdf(fixture.text())));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void proposesAProfileThatCanBeStored(Fixture fixture) {
    assertThat(ProfileParser.parse("mine", propose(CvDocuments.text(fixture.text())).profile()))
        .isInstanceOf(ParsedProfile.Valid.class);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void everyValueHasTheWordsThatItCameFrom(Fixture fixture) {
    for (Function<String, byte[]> format :
        List.<Function<String, byte[]>>of(CvDocuments::text, CvDocuments::docx, CvDocuments::pdf)) {
      CvProposal proposal = propose(format.apply(fixture.text()));
      List<String> lines = proposal.text().lines().toList();
      for (ProposedValue value : proposal.values()) {
        assertThat(value.evidence()).as(value.toString()).isNotEmpty();
        for (CvEvidence words : value.evidence()) {
          assertThat(words.text()).isNotBlank();
          assertThat(proposal.text().substring(words.start(), words.end())).isEqualTo(words.text());
          assertThat(lines.get(words.line() - 1)).contains(words.text());
        }
      }
    }
  }

  @Test
  void namesThePageOfAValue() {
    CvProposal proposal = propose(CvDocuments.pdf("\n".repeat(25) + "Skills\nJava, PostgreSQL\n"));
    assertThat(proposal.pages()).isEqualTo(2);
    assertThat(proposal.values())
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value.evidence().getFirst().page()).isEqualTo(2));
    assertThat(propose(CvDocuments.text("Skills\nJava\n")).values())
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value.evidence().getFirst().page()).isNull());
  }

  private static CvProposal propose(byte[] document) {
    return CvAnalyzer.propose(DocumentExtractor.extract(document), NOW);
  }

  private static void isAsExpected(Fixture fixture, CvProposal proposal) {
    assertThat(lines(found(proposal))).isEqualTo(lines(fixture.expected()));
  }

  private static String lines(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + sorted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String sorted(String field, String values) {
    return field.equals("home")
        ? values
        : Arrays.stream(values.split(" ")).sorted().collect(Collectors.joining(" "));
  }

  private static Map<String, String> found(CvProposal proposal) {
    JsonNode profile = proposal.profile();
    Map<String, String> found = new TreeMap<>();
    put(found, "families", texts(profile.path("families")));
    put(found, "seniority", profile.at("/seniority/min").asString(""));
    put(found, "years", profile.path("experienceYears").asString(""));
    put(found, "home", home(profile.at("/work/home")));
    put(found, "authorizedIn", texts(profile.at("/work/authorizedIn")));
    put(found, "modes", texts(profile.at("/work/modes")));
    put(found, "needsVisa", profile.at("/work/needsVisa").asString(""));
    put(
        found,
        "skills",
        profile
            .path("skills")
            .valueStream()
            .map(
                skill ->
                    skill.path("id").asString()
                        + (skill.has("level") ? ":" + skill.path("level").asInt() : ""))
            .collect(Collectors.joining(" ")));
    put(
        found,
        "languages",
        proposal.values().stream()
            .filter(value -> value.field().equals("languages"))
            .map(ProposedValue::value)
            .collect(Collectors.joining(" ")));
    return found;
  }

  private static String home(JsonNode home) {
    return home.isMissingNode()
        ? ""
        : home.path("city").asString("") + ", " + home.path("country").asString();
  }

  private static String texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "));
  }

  private static void put(Map<String, String> found, String field, String value) {
    if (!value.isEmpty()) {
      found.put(field, value);
    }
  }
}
