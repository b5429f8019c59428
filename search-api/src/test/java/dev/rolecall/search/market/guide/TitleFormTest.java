package dev.rolecall.search.market.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Spellings of one title have one form, and titles that mean something else have another.
class TitleFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Senior Backend Engineer",
        "SENIOR BACKEND ENGINEER",
        "Sr. Backend Engineer",
        "Snr Back-End Engineers",
        "Senior Back End Engineer!",
        "Senior Backend Engineer (m/f/d)",
        "Senior Backend Engineer (m/w/d)",
        "Senior Backend Engineer (all genders)",
        "Senior Backend Engineer (Remote)",
        "Senior Backend Engineer - Remote",
        "  Senior  Backend_Engineer...",
        "Sénior Backend Engineer"
      })
  void spellingsOfOneTitleHaveOneForm(String spelling) {
    assertThat(TitleForm.of(spelling)).isEqualTo("senior backend engineer");
  }

  @ParameterizedTest
  @CsvSource({
    "Backend Engineer, Backend Developer",
    "Backend Engineer, Senior Backend Engineer",
    "C Developer, C++ Developer",
    "C# Developer, C Developer",
    "Backend Engineer (Java), Backend Engineer (Go)",
    "Backend Engineer II, Backend Engineer",
    "DevOps Engineer, Dev Engineer"
  })
  void titlesWithAnotherMeaningHaveAnotherForm(String one, String other) {
    assertThat(TitleForm.of(one)).isNotEqualTo(TitleForm.of(other)).isNotEmpty();
  }

  @Test
  void aTitleHasTheMostFrequentSpellingAndTheJobsOfAll() {
    Map<String, Long> spellings = new LinkedHashMap<>();
    spellings.put("Data Engineer", 9L);
    spellings.put("Backend Engineer", 6L);
    spellings.put("BACKEND ENGINEERS", 5L);
    spellings.put("Backend \"Hero\"", 1L);
    List<GuideFigures.ValueCount> titles =
        GuideTitles.of(GuideTopic.parse("java-engineer").orElseThrow(), spellings);
    assertThat(titles)
        .containsExactly(
            new GuideFigures.ValueCount(
                "Backend Engineer", "Backend Engineer", 11, "skill:java \"Backend Engineer\""),
            new GuideFigures.ValueCount(
                "Data Engineer", "Data Engineer", 9, "skill:java \"Data Engineer\""));
  }
}
