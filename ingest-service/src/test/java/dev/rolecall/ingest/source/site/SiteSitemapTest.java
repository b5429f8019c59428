package dev.rolecall.ingest.source.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.model.BoardKey;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sitemaps as they are in the wild.
class SiteSitemapTest {
  private static final String JOB = "https://tidewrack.example/jobs/41";

  private static Page.Postings read(String body) {
    return read(body, 0);
  }

  private static Page.Postings read(String body, int depth) {
    SiteAddress site = SiteAddress.of(BoardKey.parse("site:tidewrack.example"));
    return new SiteSitemap(site).page(SitePurpose.GUESS, body, depth);
  }

  private static String urls(String entries) {
    return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">" + entries + "</urlset>";
  }

  private static String url(String address) {
    return "<url><loc>" + address + "</loc></url>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<url><loc>https://tidewrack.example/jobs/41</loc></url>",
        "<url><loc>\n https://www.tidewrack.example/jobs/41 \n</loc><lastmod>soon</lastmod></url>",
        "<url><loc>https://tidewrack.example/jobs/41/</loc></url>"
            + "<url><loc>https://tidewrack.example/jobs/41#apply</loc></url>",
        "<url><loc>https://tidewrack.example/jobs/41</loc></url>"
            + "<url><loc>https://evil.example/jobs/42</loc></url>"
            + "<url><loc>http://169.254.169.254/jobs/43</loc></url>"
            + "<url><loc>file:///etc/jobs/44</loc></url>"
            + "<url><loc>https://tidewrack.example/blog/45</loc></url><url/>"
      })
  void onlyOpeningsOfTheHostAreKept(String entries) {
    assertThat(read(urls(entries)).items())
        .extracting(Page.Item::externalId)
        .containsExactly("/jobs/41");
  }

  @Test
  void otherFormatsOfSitemapsAreRead() {
    String rss = "<rss version=\"2.0\"><channel><item><link>%s</link></item></channel></rss>";
    String ampersand = url("https://tidewrack.example/job?id=41&lang=en");
    assertThat(read(JOB + "\nhttps://tidewrack.example/about\n").items()).hasSize(1);
    assertThat(read(rss.formatted(JOB)).items()).hasSize(1);
    assertThat(read("<urlset>" + url(JOB) + "</urlset>").items()).hasSize(1);
    assertThat(read(urls(ampersand)).items())
        .extracting(Page.Item::externalId)
        .containsExactly("/job?id=41&lang=en");
  }

  @Test
  void anEntryWithoutADateIsReadAgainSooner() {
    Page.Item undated = read(urls(url(JOB))).items().getFirst();
    Page.Item dated = read(urls(dated(41, "2026-11-01"))).items().getFirst();
    assertThat(undated.lifetime()).isLessThan(dated.lifetime());
    assertThat(read(urls(dated(41, "2026-11-02"))).items().getFirst().contentHash())
        .isNotEqualTo(dated.contentHash());
  }

  private static String dated(int id, String date) {
    return "<url><loc>https://tidewrack.example/jobs/%d</loc><lastmod>%s</lastmod></url>"
        .formatted(id, date);
  }

  /// Some sites state the time of the request for each entry.
  @Test
  void aDateThatAllEntriesHaveIsNotTheirOwn() {
    assertThat(hashesAt("2026-11-02")).isEqualTo(hashesAt("2026-11-01"));
  }

  @Test
  void datesOfTheSameHourAreThoseOfTheList() {
    assertThat(hashes(id -> "2026-11-02T09:00:%02dZ".formatted(id)))
        .isEqualTo(hashes(id -> "2026-11-03T15:07:%02dZ".formatted(id)))
        .isNotEqualTo(hashes(id -> "2026-11-%02dT09:00:00Z".formatted(id)));
  }

  @Test
  void anAddressInCdataIsReadAsItIs() {
    String cdata = url("<![CDATA[https://tidewrack.example/job?id=41&lang=en]]>");
    assertThat(read(urls(cdata)).items())
        .extracting(Page.Item::externalId)
        .containsExactly("/job?id=41&lang=en");
  }

  private static String hashesAt(String date) {
    return hashes(_ -> date);
  }

  private static String hashes(IntFunction<String> date) {
    String entries =
        IntStream.range(10, 20)
            .mapToObj(id -> dated(id, date.apply(id)))
            .collect(Collectors.joining());
    return read(urls(entries)).items().stream()
        .map(Page.Item::contentHash)
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<urlset><url><loc>https://tidewrack.example/jobs/41</loc></url><url><lo",
        "<urlset><url></urlset>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><urlset>&e;</urlset>",
        "{}"
      })
  void aSitemapThatIsCutOffOrBrokenIsUnreadable(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void aVeryLongSitemapIsNotRead() {
    assertThatThrownBy(() -> read(urls(" ".repeat(SiteSitemap.MAX_LENGTH))))
        .isInstanceOf(UnreadablePayloadException.class);
  }

  @Test
  void moreOpeningsThanTheLimitCloseNothingByAbsence() {
    String entries =
        IntStream.range(0, SiteRows.MAX + 5)
            .mapToObj(id -> url("https://tidewrack.example/jobs/" + (10_000 + id)))
            .collect(Collectors.joining());
    Page.Postings page = read(urls(entries));
    assertThat(page.items()).hasSize(SiteRows.MAX);
    assertThat(page.partial()).isTrue();
  }

  private static String index(int files) {
    return IntStream.range(0, files)
        .mapToObj(
            id -> "<sitemap><loc>https://tidewrack.example/s%d.xml</loc></sitemap>".formatted(id))
        .collect(
            Collectors.joining(
                "",
                "<sitemapindex>",
                "<sitemap><loc>https://tidewrack.example/jobs.xml</loc>"
                    + "</sitemap><sitemap><loc>https://evil.example/s.xml</loc></sitemap>"
                    + "</sitemapindex>"));
  }

  @Test
  void theFilesOfAnIndexAreReadThoseForJobsFirst() {
    Page.Postings page = read(index(2));
    assertThat(page.next())
        .extracting(SourceRequest::path)
        .containsExactly("/jobs.xml", "/s0.xml", "/s1.xml");
    assertThat(page.partial()).isFalse();
  }

  @Test
  void anIndexHasLimits() {
    Page.Postings page = read(index(SiteSitemap.MAX_FILES + 3));
    assertThat(page.next()).hasSize(SiteSitemap.MAX_FILES);
    assertThat(page.partial()).isTrue();
    Page.Postings deep = read(index(2), SiteSitemap.MAX_DEPTH);
    assertThat(deep.next()).isEmpty();
    assertThat(deep.unreadable()).as("what it lists is not known").isEqualTo(1);
  }
}
