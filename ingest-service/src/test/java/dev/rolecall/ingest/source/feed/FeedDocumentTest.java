package dev.rolecall.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Feeds as they are in the wild: broken, hostile, and in the dialects of job boards.
class FeedDocumentTest {
  private static final BoardKey BOARD = BoardKey.parse("feed:tidewrack.example/jobs.rss");

  private static NativePosting read(String item) {
    Page.Postings page = FeedDocument.page("<rss><channel>" + item + "</channel></rss>");
    assertThat(page.items()).hasSize(1);
    return new FeedPostingReader().read(BOARD, page.items().getFirst().payload());
  }

  @Test
  void anExternalEntityIsNotResolvedAndAnOwnOneIsNotExpanded() {
    Page.Postings page =
        FeedDocument.page(
            """
            <?xml version="1.0"?>
            <!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">
              <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <rss><channel><item><guid>1</guid><title>Engineer &file; &c;</title></item></channel></rss>
            """);
    NativePosting posting = new FeedPostingReader().read(BOARD, page.items().getFirst().payload());
    assertThat(posting.title()).isEqualTo("Engineer &file; &c;");
  }

  @Test
  void markupThatIsNotEscapedAndAmpersandsAreRead() {
    NativePosting posting =
        read(
            "<item><guid>1</guid><title>R&D Engineer &amp;amp; Lead</title>"
                + "<description><p>Java & Kafka<br>Remote</description></item>");
    assertThat(posting.title()).isEqualTo("R&D Engineer & Lead");
    assertThat(posting.html()).contains("Java &amp; Kafka", "Remote");
  }

  @Test
  void aFeedThatWasCutOffIsReadWithoutItsLastItemAndIsNotComplete() {
    Page.Postings page =
        FeedDocument.page(
            "<rss><channel><item><guid>1</guid><title>One</title></item>"
                + "<item><guid>2</guid><title>Tw");
    assertThat(page.items()).extracting(Page.Item::externalId).containsExactly("1");
    assertThat(page.unreadable()).isEqualTo(1);
  }

  @Test
  void theNumberOfItemsIsLimited() {
    String items = "<item><guid>%d</guid><title>Engineer</title></item>";
    StringBuilder body = new StringBuilder("<rss><channel>");
    for (int i = 0; i < FeedDocument.MAX_ITEMS + 10; i++) {
      body.append(items.formatted(i));
    }
    assertThat(FeedDocument.page(body + "</channel></rss>").items())
        .hasSize(FeedDocument.MAX_ITEMS);
  }

  @Test
  void aDeeplyNestedFeedIsReadWithoutAStackOverflow() {
    String deep = "<a>".repeat(200_000);
    assertThat(read("<item><guid>1</guid><title>Engineer</title>" + deep + "</item>").title())
        .isEqualTo("Engineer");
  }

  @Test
  void aFeedMayBeMovedWithinItsSite() {
    assertThat(new FeedSource().firstRequest(BOARD).forWebPage()).isTrue();
  }

  @Test
  void aVeryLongFeedIsNotRead() {
    FeedSource source = new FeedSource();
    String body = "<rss>" + " ".repeat(FeedSource.MAX_LENGTH) + "</rss>";
    assertThatThrownBy(() -> source.parse(BOARD, source.firstRequest(BOARD), body))
        .isInstanceOf(UnreadablePayloadException.class)
        .hasMessageContaining("longer than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Jobs</body></html>", "<opml/>", "jobs", "<?xml?>"})
  void anotherDocumentIsNotAFeed(String body) {
    assertThatThrownBy(() -> FeedDocument.page(body))
        .isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void fieldsOfJobBoardsAreReadInAnyNamespace() {
    NativePosting posting =
        read(
            """
            <item><title>Engineer</title><link>https://tidewrack.example/1</link>
            <dc:creator>An author</dc:creator><job_listing:company>Orrery Labs</job_listing:company>
            <job_listing:location>Bergen</job_listing:location>
            <job_listing:job_type>Full Time</job_listing:job_type>
            <content:encoded><![CDATA[<p>The whole text</p>]]></content:encoded>
            <description>An excerpt</description></item>
            """);
    assertThat(posting.externalId()).isEqualTo("https://tidewrack.example/1");
    assertThat(posting.companyName()).isEqualTo("Orrery Labs");
    assertThat(posting.locations()).containsExactly("Bergen");
    assertThat(posting.employmentType()).isEqualTo("Full Time");
    assertThat(posting.html()).contains("The whole text").doesNotContain("excerpt");
  }

  @Test
  void aSiteThatIsNotACareerSiteOrAnAuthorIsNotTheCompany() {
    String item = "<item><guid>1</guid><title>Engineer</title><author>A. Person</author></item>";
    assertThat(read(item).companyName()).isNull();
    BoardKey career = BoardKey.parse("feed:careers.orrery-labs.example/feed");
    assertThat(new FeedPostingReader().read(career, item).companyName()).isEqualTo("Orrery Labs");
  }

  @Test
  void theDateOfAnUpdateIsNotThatOfThePublication() {
    assertThat(
            read("<entry><id>1</id><title>E</title><updated>2026-11-02T09:00:00Z</updated></entry>")
                .postedAt())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sun, 01 Nov 2026 09:00:00 +0000 | 2026-11-01T09:00:00Z",
        "Mon, 1 Nov 2026 09:00:00 GMT | 2026-11-01T09:00:00Z",
        "01 Nov 2026 09:00:00 EST | 2026-11-01T14:00:00Z",
        "2026-11-01T09:00:00+01:00 | 2026-11-01T08:00:00Z",
        "2026-11-01 | 2026-11-01T00:00:00Z",
        "yesterday | ",
        "32 Nov 2026 09:00:00 GMT | "
      })
  void datesAreReadAsFeedsWriteThem(String written, @org.jspecify.annotations.Nullable Instant at) {
    assertThat(FeedDates.parse(written)).isEqualTo(at);
  }
}
