package dev.rolecall.ingest.source.site;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import dev.rolecall.ingest.source.Page;
import dev.rolecall.ingest.source.SourceRequest;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a sitemap, or an index of sitemaps, of <https://www.sitemaps.org/protocol.html>. Entries
/// of other hosts are refused, and only those that look like openings are kept.
final class SiteSitemap {
  /// In characters. The protocol allows 50 MB, which no list of openings needs.
  static final int MAX_LENGTH = 10_000_000;

  /// As in the protocol.
  static final int MAX_ENTRIES = 50_000;

  /// Of one index.
  static final int MAX_FILES = 50;

  /// An index may list an index, which the protocol does not allow but some sites do.
  static final int MAX_DEPTH = 2;

  /// Sitemaps are parsed one at a time in this process: a document needs a multiple of its length.
  private static final ReentrantLock PARSING = new ReentrantLock();

  private static final Pattern DECLARATION = Pattern.compile("^\\s*<\\?xml[^<>]*\\?>");
  private static final Pattern AMPERSAND =
      Pattern.compile("(<!\\[CDATA\\[[^<\\]]{0,2100}+\\]\\]>)|&(?!(?:#\\w{1,8}|\\w{2,8});)");
  private static final Pattern ROOT =
      Pattern.compile(
          "<(?:\\w{1,20}:)?(?:urlset|sitemapindex|rss|feed)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern JOBS =
      Pattern.compile("(?i)job|career|karriere|vacan|position|opening|stelle|emploi|empleo|vaga");

  private final SiteAddress site;
  private final JobPaths paths;
  private int entries;

  SiteSitemap(SiteAddress site) {
    this.site = site;
    this.paths = new JobPaths(site);
  }

  /// Whether a response is a sitemap at all: many sites respond with a page to every path.
  static boolean isSitemap(String body) {
    String start = body.substring(0, Math.min(body.length(), 2_000));
    return ROOT.matcher(start).find() || start.stripLeading().startsWith("http");
  }

  /// @param depth of the indexes that led to it
  /// @throws UnreadablePayloadException when it is not a sitemap, or cut off
  Page.Postings page(SourceRequest request, String body, int depth) {
    return switch (parse(request, body)) {
      case SiteMapIndex index -> index(index, depth);
      case SiteMap map -> openings(map);
      case AbstractSiteMap other ->
          throw new UnreadablePayloadException("Not a sitemap: " + other.getType());
    };
  }

  private AbstractSiteMap parse(SourceRequest request, String body) {
    if (body.length() > MAX_LENGTH) {
      throw new UnreadablePayloadException("The sitemap is longer than " + MAX_LENGTH);
    }
    PARSING.lock();
    try {
      SiteMapParser parser = new SiteMapParser(false);
      parser.setURLFilter(this::filtered);
      // the text is decoded already, whatever encoding the document states
      String xml = escaped(DECLARATION.matcher(body).replaceFirst(""));
      byte[] bytes = xml.strip().getBytes(StandardCharsets.UTF_8);
      return parser.parseSiteMap(bytes, site.resolve(request.path()).toURL());
    } catch (UnreadablePayloadException e) {
      throw e;
    } catch (Exception e) { // the parser declares several, and throws others
      throw new UnreadablePayloadException("Not a sitemap, or cut off: " + e.getMessage(), e);
    } finally {
      PARSING.unlock();
    }
  }

  /// With ampersands in addresses escaped, which many sitemaps forget, outside of CDATA sections.
  private static String escaped(String xml) {
    return AMPERSAND
        .matcher(xml)
        .replaceAll(
            found -> found.group(1) == null ? "&amp;" : Matcher.quoteReplacement(found.group(1)));
  }

  /// Drops entries before they are kept in memory. The null is what the parser expects.
  private @Nullable String filtered(String written) {
    if (++entries > MAX_ENTRIES) {
      return null;
    }
    Optional<URI> link = site.link(written).filter(site::hosts);
    boolean kept = link.filter(uri -> paths.isListed(uri) || isSitemapFile(uri)).isPresent();
    return kept ? link.get().toString() : null;
  }

  /// The entries of an index pass the same filter.
  private static boolean isSitemapFile(URI link) {
    String path = SiteAddress.path(link).toLowerCase(Locale.ROOT);
    return path.contains(".xml") || path.contains("sitemap");
  }

  /// Sitemaps whose addresses name jobs are read first, because the number of files has a bound.
  static Comparator<String> jobsFirst() {
    return Comparator.comparing(file -> !JOBS.matcher(file).find());
  }

  private Page.Postings index(SiteMapIndex index, int depth) {
    List<String> files = new ArrayList<>();
    for (AbstractSiteMap file : index.getSitemaps()) {
      site.link(file.getUrl().toString())
          .filter(site::hosts)
          .map(SiteAddress::path)
          .ifPresent(files::add);
    }
    if (depth >= MAX_DEPTH) {
      return new Page.Postings(List.of(), 1);
    }
    files.sort(jobsFirst());
    List<SourceRequest> next =
        files.stream()
            .distinct()
            .limit(MAX_FILES)
            .map(file -> SourceRequest.webPage(file, SitePurpose.sitemap(depth + 1)))
            .toList();
    Page.Postings page = new Page.Postings(List.of(), 0).with(null, next);
    return files.size() > next.size() ? page.withPartialListing() : page;
  }

  private Page.Postings openings(SiteMap map) {
    SiteRows rows = SiteRows.ofSitemap();
    for (SiteMapURL entry : map.getSiteMapUrls()) {
      site.link(entry.getUrl().toString())
          .filter(paths::isListed)
          .ifPresent(link -> rows.add(link, instant(entry.getLastModified())));
    }
    Page.Postings page = new Page.Postings(rows.items(), 0);
    return entries > MAX_ENTRIES || rows.isCut() ? page.withPartialListing() : page;
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
