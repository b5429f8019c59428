package dev.rolecall.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @Test
  void rolesAreOrderedByTheirTexts() {
    List<RoleKey> keys = keys();
    for (RoleKey first : keys) {
      for (RoleKey second : keys) {
        assertThat(Integer.signum(first.compareTo(second)))
            .as("%s and %s", first, second)
            .isEqualTo(Integer.signum(first.toString().compareTo(second.toString())));
      }
    }
  }

  @Test
  void rolesWithTheSameTextAreEqual() {
    List<RoleKey> keys = keys();
    for (RoleKey first : keys) {
      for (RoleKey second : keys()) {
        boolean same = first.toString().equals(second.toString());
        assertThat(first.equals(second)).as("%s and %s", first, second).isEqualTo(same);
        if (same) {
          assertThat(first.hashCode()).isEqualTo(second.hashCode());
        }
      }
    }
    assertThat(keys.getFirst()).isNotEqualTo(keys.getFirst().toString());
  }

  /// Ids that begin alike, with characters on both sides of the separators.
  private static List<RoleKey> keys() {
    List<RoleKey> keys = new ArrayList<>();
    for (String board : List.of("lever:acme", "lever:acme-2", "lever-eu:acme", "lever:acme!")) {
      for (String id : List.of("41", "42", "421", "42-1", "42!", "42:1")) {
        for (String slug : List.of("engineer", "engineer-2", "enginf", "e")) {
          keys.add(RoleKey.parse(board + ":" + id + "#" + slug));
        }
      }
    }
    return keys;
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "hn-who-is-hiring", "a1-2b", "a-b-c"})
  void aSlugHasWordsWithHyphensBetweenThem(String slug) {
    assertThat(SourceId.of(slug)).hasToString(slug);
    assertThat(SkillId.of(slug)).hasToString(slug);
    assertThat(CompanyId.of(slug)).hasToString(slug);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a\n", "`", "{", "/", ":"})
  void otherTextsAreNotSlugs(String text) {
    assertThatThrownBy(() -> SourceId.of(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SkillId.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyCompaniesHaveLettersOfOtherAlphabets() {
    assertThat(CompanyId.of("zürich-vii")).hasToString("zürich-vii");
    assertThatThrownBy(() -> CompanyId.of("zürich--vii"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SourceId.of("zürich")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aJobIdHasTwentyCharactersOfBase32() {
    assertThat(JobId.of("abcdefghijklmnopqz27")).hasToString("abcdefghijklmnopqz27");
    for (String text : List.of("", "abcdefghijklmnopqz2", "abcdefghijklmnopqz277")) {
      assertThatThrownBy(() -> JobId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String last : List.of("1", "8", "A", "{", "`", "-", "ä")) {
      assertThatThrownBy(() -> JobId.of("abcdefghijklmnopqz2" + last))
          .as(last)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
