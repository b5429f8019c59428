package dev.rolecall.match.people.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileParserTest {
  static Stream<String[]> rejected() {
    return lines("rejected.tsv")
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t", -1));
  }

  static Stream<String> accepted() {
    return lines("accepted.jsonl");
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void rejectsWhatAProfileCannotMean(String json, String field, String message) {
    List<ProfileError> errors = errors(json);
    assertThat(errors).as(json).isNotEmpty();
    assertThat(errors.getFirst().field()).isEqualTo(field);
    assertThat(errors.getFirst().message()).contains(message);
    assertThat(errors).as("one mistake is one error").hasSize(1);
  }

  @Test
  void theTableIsLarge() {
    assertThat(rejected().count()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void noMessageNamesAJavaType(String json) {
    assertThat(errors(json))
        .allSatisfy(
            error ->
                assertThat(error.message())
                    .doesNotContainPattern("(java|dev|tools|com)\\.[a-z]+\\.")
                    .doesNotContain("Exception", "Enum", "LocalTime", "DayOfWeek", "Node"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsAsTheTopicsDo(String json) {
    assertThat(ProfileParser.parse("mine", Json.MAPPER.readTree(json)))
        .isEqualTo(new ParsedProfile.Valid(ProfileJson.read("mine", Json.MAPPER.readTree(json))));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsWhatItReturns(String json) {
    Profile profile = ProfileJson.read("mine", Json.MAPPER.readTree(json));
    assertThat(ProfileParser.parse("mine", Json.MAPPER.valueToTree(profile)))
        .isEqualTo(new ParsedProfile.Valid(profile));
  }

  @Test
  void reportsAllProblemsAtOnce() {
    assertThat(
            errors(
                """
                {"skils": [], "experienceYears": 4.9,
                 "skills": [{"id": "java", "need": "MUST"}, {"id": "java", "need": "AVOID"}],
                 "seniority": {"min": "STAFF", "max": "MID"},
                 "pay": {"floor": {"amount": 90000, "currency": "EUR", "period": "YEAR"},
                         "target": {"amount": 5000, "currency": "EUR", "period": "MONTH"}},
                 "alert": {"days": [1, "MONDAY", "TODAY"]},
                 "work": {"home": {"country": "Neverland"}}}
                """))
        .extracting(ProfileError::field)
        .containsExactly(
            "skils",
            "experienceYears",
            "alert.days[0]",
            "alert.days[2]",
            "work.home.country",
            "seniority",
            "skills[1]",
            "pay.floor");
  }

  @Test
  void namesAnInvalidId() {
    assertThat(ProfileParser.parse("no spaces", Json.MAPPER.readTree("{}")))
        .isInstanceOfSatisfying(
            ParsedProfile.Invalid.class,
            invalid ->
                assertThat(invalid.errors()).extracting(ProfileError::field).containsExactly("id"));
  }

  @Test
  void boundsListsAndTheNumberOfErrors() {
    String skills =
        IntStream.range(0, 201)
            .mapToObj("{\"id\": \"s%d\", \"need\": \"LOVE\"}"::formatted)
            .collect(Collectors.joining(","));
    assertThat(errors("{\"skills\": [" + skills + "]}"))
        .hasSize(100)
        .first()
        .isEqualTo(new ProfileError("skills", "skills can have at most 200 values."));
  }

  @Test
  void quotesLongValuesOnlyInPart() {
    assertThat(errors("{\"%s\": 1}".formatted("x".repeat(5_000))).getFirst().message())
        .hasSizeLessThan(200);
    assertThat(errors("{\"alert\": {\"when\": \"%s\"}}".formatted("x".repeat(5_000))))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).hasSizeLessThan(200));
  }

  private static List<ProfileError> errors(String json) {
    return switch (ProfileParser.parse("mine", Json.MAPPER.readTree(json))) {
      case ParsedProfile.Invalid(var errors) -> errors;
      case ParsedProfile.Valid _ -> List.of();
    };
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = ProfileParserTest.class.getResourceAsStream("/profiles/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
