package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedTextsTest {
  @Test
  void itIsASortedSet() {
    List<String> texts = List.of("payments", "backend", "payments", "zürich", "api", "backend");
    Set<String> set = SortedTexts.of(texts);
    assertThat(set).containsExactly("api", "backend", "payments", "zürich");
    assertThat(set).isEqualTo(new TreeSet<>(texts)).hasSameHashCodeAs(new HashSet<>(texts));
    assertThat(new HashSet<>(texts)).isEqualTo(set);
    assertThat(set.contains("backend")).isTrue();
    assertThat(set.contains("back")).isFalse();
    assertThat(SortedTexts.of(set)).isSameAs(set);
    assertThat(SortedTexts.of(List.of())).isEmpty();
  }

  @Test
  void aLargerSetContainsTheSameTexts() {
    List<String> texts = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
    Set<String> set = SortedTexts.of(texts);
    assertThat(set).containsAll(texts).doesNotContain("40", "", "00");
    assertThat(set).isEqualTo(Set.copyOf(texts)).isNotEqualTo(SortedTexts.of(List.of("1")));
  }

  @Test
  void setsHaveSomethingInCommonWhenOneTextIsInBoth() {
    Set<String> set = SortedTexts.of(List.of("api", "backend"));
    assertThat(SortedTexts.haveCommon(set, SortedTexts.of(List.of("backend", "web")))).isTrue();
    assertThat(SortedTexts.haveCommon(set, SortedTexts.of(List.of("web")))).isFalse();
    assertThat(SortedTexts.haveCommon(set, Set.of())).isFalse();
    assertThat(SortedTexts.haveCommon(Set.of(), set)).isFalse();
  }
}
