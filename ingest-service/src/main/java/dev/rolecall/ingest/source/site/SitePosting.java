package dev.rolecall.ingest.source.site;

import dev.rolecall.ingest.source.BoardNames;
import dev.rolecall.ingest.source.Fields;
import dev.rolecall.ingest.source.NativePosting;
import dev.rolecall.ingest.source.PostingReader.Rejection;
import dev.rolecall.ingest.source.UnreadablePayloadException;
import dev.rolecall.ingest.source.jsonld.CareerPagePostingReader;
import dev.rolecall.model.BoardKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What was read from the page of an opening: its postings, or why there is none.
///
/// @param rejection null when there are postings
record SitePosting(List<NativePosting> postings, @Nullable Rejection rejection) {
  /// The field with the reason why an opening is closed, in an item without a page.
  static final String CLOSED = "closed";

  /// The field of an item whose page needs scripts.
  static final String SCRIPTED = "needsScripts";

  /// The field with the title of an opening that is a section of a page, whose `html` has nothing
  /// but this section.
  static final String SECTION = "section";

  private static final Rejection NOT_A_JOB = new Rejection("not-a-job", false);

  private static final CareerPagePostingReader MARKUP = new CareerPagePostingReader();

  private static final Pattern OF_CAREERS =
      Pattern.compile(
          "(?i)\\s*[|–—-]?\\s*(?:careers?|jobs|karriere|carri[èe]res?|career site)\\s*$");

  SitePosting {
    postings = List.copyOf(postings);
  }

  /// @throws UnreadablePayloadException when the payload is not a JSON object
  static SitePosting of(BoardKey board, String payload) {
    ObjectNode item = Fields.object(payload);
    String closed = Fields.text(item, CLOSED);
    if (closed != null) {
      return rejected(closed, true);
    }
    String html = Fields.text(item, "html");
    String id = Fields.id(item, "externalId", "url");
    if (html == null) {
      return markup(board, payload, id, "");
    }
    String url = Optional.ofNullable(Fields.text(item, "url")).orElse("");
    String section = Fields.text(item, SECTION);
    if (section != null) {
      return section(board, html, url, section, id);
    }
    SitePosting read = ofPage(board, payload, Jsoup.parse(html, url), id);
    boolean scripted = item.path(SCRIPTED).asBoolean(false) && NOT_A_JOB.equals(read.rejection());
    return scripted ? rejected("needs-scripts", false) : read;
  }

  /// That it is an opening was decided with the page around it.
  private static SitePosting section(
      BoardKey board, String html, String url, String title, String id) {
    Document page = Jsoup.parse(html, url.split("#", 2)[0]);
    SiteAddress site = SiteAddress.of(board);
    if (ClosedNotice.isOn(page, new OtherOpenings(page, site, id))) {
      return rejected("closed", true);
    }
    NativePosting posting = ReadablePage.section(page, title, id, url, site);
    return new SitePosting(List.of(completed(board, posting, SiteTitle.siteName(page))), null);
  }

  private static SitePosting rejected(String reason, boolean closed) {
    return new SitePosting(List.of(), new Rejection(reason, closed));
  }

  private static SitePosting ofPage(BoardKey board, String payload, Document page, String id) {
    PageRules rules = PageRules.of(page);
    if (rules.isReserved() || rules.forbidsIndexing()) {
      return rejected(rules.isReserved() ? "reserved" : "noindex", true);
    }
    SitePosting marked = markup(board, payload, id, SiteTitle.siteName(page));
    if (ClosedNotice.isOn(page, new OtherOpenings(page, SiteAddress.of(board), id))) {
      return rejected("closed", true);
    }
    return marked.postings().isEmpty() ? readable(board, page, id) : marked;
  }

  private static SitePosting markup(BoardKey board, String payload, String id, String siteName) {
    List<NativePosting> found =
        ofThisPage(SiteAddress.of(board), MARKUP.readAll(board, payload), id);
    return found.isEmpty()
        ? new SitePosting(List.of(), NOT_A_JOB)
        : new SitePosting(
            found.stream().map(posting -> completed(board, posting, siteName)).toList(), null);
  }

  /// Several postings with the addresses of other openings are recommendations, or those of a list:
  /// they are read on their own pages. A single one has another form of this page's address.
  private static List<NativePosting> ofThisPage(
      SiteAddress site, List<NativePosting> found, String id) {
    if (found.size() < 2) {
      return found;
    }
    JobPaths paths = new JobPaths(site);
    List<NativePosting> own =
        found.stream().filter(posting -> isAt(site, posting, link -> hasId(link, id))).toList();
    return own.isEmpty()
        ? found.stream().filter(posting -> !isAt(site, posting, paths::isJob)).toList()
        : own;
  }

  private static boolean hasId(URI link, String id) {
    return SiteRows.id(link).equals(id);
  }

  /// Whether the address of a posting is such a page of the site.
  private static boolean isAt(SiteAddress site, NativePosting posting, Predicate<URI> page) {
    return Optional.ofNullable(posting.url())
        .flatMap(site::link)
        .filter(site::hosts)
        .filter(page)
        .isPresent();
  }

  private static SitePosting readable(BoardKey board, Document page, String id) {
    return ReadablePage.posting(page, id, page.location(), SiteAddress.of(board))
        .map(posting -> completed(board, posting, SiteTitle.siteName(page)))
        .map(posting -> new SitePosting(List.of(posting), null))
        .orElseGet(() -> new SitePosting(List.of(), NOT_A_JOB));
  }

  /// Adds the employer, whose site it is, and the site as one that may be its own.
  private static NativePosting completed(BoardKey board, NativePosting read, String siteName) {
    List<String> sites = new ArrayList<>(read.companySites());
    Optional.ofNullable(read.url()).ifPresent(sites::add);
    return new NativePosting(
        read.externalId(),
        read.title(),
        read.companyName() == null ? company(board, siteName) : read.companyName(),
        read.html(),
        read.locations(),
        read.employmentType(),
        read.remote(),
        read.language(),
        read.pay(),
        read.url(),
        read.applyUrl(),
        read.postedAt(),
        read.validThrough(),
        read.identities(),
        read.terms(),
        read.remoteFrom(),
        sites);
  }

  private static @Nullable String company(BoardKey board, String siteName) {
    String name = OF_CAREERS.matcher(siteName).replaceFirst("").strip();
    return name.isEmpty() ? BoardNames.company(SiteAddress.of(board).host()) : name;
  }
}
