package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlightTest {
  @Test
  void cutsATextAtItsMarks() {
    assertThat(Highlight.of("we use \uE000Kafka\uE001 <b>here</b>"))
        .containsExactly(
            new Highlight("we use ", false),
            new Highlight("Kafka", true),
            new Highlight(" <b>here</b>", false));
  }

  @Test
  void standsMarksWithoutPartners() {
    assertThat(Highlight.of("a\uE001b\uE000c"))
        .containsExactly(
            new Highlight("a", false), new Highlight("b", false), new Highlight("c", false));
    assertThat(Highlight.of("")).isEmpty();
  }
}
