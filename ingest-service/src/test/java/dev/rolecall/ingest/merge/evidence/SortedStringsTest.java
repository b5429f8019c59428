package dev.rolecall.ingest.merge.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedStringsTest {
  @Test
  void itIsASortedSet() {
    List<String> texts = List.of("payments", "backend", "payments", "zürich", "api", "backend");
    Set<String> set = SortedStrings.of(texts);
    assertThat(set).containsExactly("api", "backend", "payments", "zürich");
    assertThat(set).isEqualTo(new TreeSet<>(texts)).hasSameHashCodeAs(new HashSet<>(texts));
    assertThat(new HashSet<>(texts)).isEqualTo(set);
    assertThat(set.contains("backend")).isTrue();
    assertThat(set.contains("back")).isFalse();
    assertThat(SortedStrings.of(set)).isSameAs(set);
    assertThat(SortedStrings.of(List.of())).isEmpty();
  }

  @Test
  void aLargerSetContainsTheSameTexts() {
    List<String> texts = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
    Set<String> set = SortedStrings.of(texts);
    assertThat(set).containsAll(texts).doesNotContain("40", "", "00");
    assertThat(set).isEqualTo(Set.copyOf(texts)).isNotEqualTo(SortedStrings.of(List.of("1")));
  }

  @Test
  void setsHaveSomethingInCommonWhenOneTextIsInBoth() {
    Set<String> set = SortedStrings.of(List.of("api", "backend"));
    assertThat(SortedStrings.haveCommon(set, SortedStrings.of(List.of("backend", "web")))).isTrue();
    assertThat(SortedStrings.haveCommon(set, SortedStrings.of(List.of("web")))).isFalse();
    assertThat(SortedStrings.haveCommon(set, Set.of())).isFalse();
    assertThat(SortedStrings.haveCommon(Set.of(), set)).isFalse();
  }
}
