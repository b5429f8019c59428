package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextFragmentTest {
  @Test
  void splitsATextAtItsMarkers() {
    assertThat(TextFragment.of("we use \uE000Kafka\uE001 <b>here</b>"))
        .containsExactly(
            new TextFragment("we use ", false),
            new TextFragment("Kafka", true),
            new TextFragment(" <b>here</b>", false));
  }

  @Test
  void ignoresMarkersWithoutACounterpart() {
    assertThat(TextFragment.of("a\uE001b\uE000c"))
        .containsExactly(
            new TextFragment("a", false),
            new TextFragment("b", false),
            new TextFragment("c", false));
    assertThat(TextFragment.of("")).isEmpty();
  }
}
