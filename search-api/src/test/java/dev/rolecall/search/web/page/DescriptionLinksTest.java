package dev.rolecall.search.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionLinksTest {
  @Test
  void linksOfADescriptionAreNotFollowed() {
    assertThat(
            DescriptionLinks.marked(
                "<p>See <a href=\"https://a.example/?b=1&amp;c=2\" rel=\"follow\">us</a> &amp;"
                    + " <b>more</b></p>"))
        .isEqualTo(
            "<p>See <a href=\"https://a.example/?b=1&amp;c=2\" rel=\"nofollow ugc noopener"
                + " noreferrer\">us</a> &amp; <b>more</b></p>");
  }

  @Test
  void otherTextIsNotChanged() {
    String text = "<p>C &amp; D<br>no links</p>";
    assertThat(DescriptionLinks.marked(text)).isSameAs(text);
  }
}
