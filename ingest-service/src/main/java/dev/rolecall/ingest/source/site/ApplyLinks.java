package dev.rolecall.ingest.source.site;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The ways to apply on the page of an opening. A link to a list of openings is not one, whatever
/// its text: stories about employees end with it.
final class ApplyLinks {
  private static final int MAX_LENGTH = 60;

  /// In characters, of the text around a mail address.
  private static final int MAX_AROUND = 400;

  private static final String WORDS =
      "apply|application|send (?:us )?your"
          + " (?:cv|resume)|bewerben|bewirb\\w*|bewerbung\\w*|postul(?:ez"
          + "|er|e)|candidater|candidature|aplicar|inscr[íi]bete|postularse|solicitar|solliciteer|"
          + "solliciteren|sollicitatie|candidat(?:ar|e)(?:-se)?|candidati|candidatura|invia"
          + " candidatura|aplikuj|ans[öo]k(?:an)?|s[øo]k (?:p[åa] )?stillingen|hae paikkaa";

  private static final Pattern APPLY = pattern("\\b(?:" + WORDS + ")(?!\\p{L})");

  /// To everything but this opening.
  private static final Pattern OPEN_APPLICATION =
      pattern("open application|speculative|initiativ|spontan|open sollicitatie");

  private static final Pattern IN_ADDRESS =
      pattern(
          "(?:^|[/.?&=_-])(?:apply|application|bewerb\\w*|postul\\w*|candidat\\w*|sollicit\\w*|ansok\\w*"
              + "|aplik\\w*|rekrytering)(?:$|[/.?&=_-])");

  private static final Pattern OPEN_IN_ADDRESS =
      pattern("open[-_]?application|speculative|initiativ|spontan|open[-_]?sollicitatie");

  private static final Pattern MAILBOX =
      pattern(
          "^mailto:(?:jobs?|careers?|work|hr|recruit\\w*|talent\\w*|bewerb\\w*|karriere|lavoro"
              + "|empleo|rh|vagas|vacature\\w*|people)[^@]*@");

  private static final Pattern INTEREST =
      pattern(
          "\\b(?:interested\\?|your (?:cv|resume)|to apply|apply|applications?|lebenslauf"
              + "|bewerbung\\w*|votre cv|candidature|tu cv|curriculum|tuo cv|jouw cv|je cv|ditt cv"
              + "|sollicit\\w+)(?!\\p{L})");

  private final Document page;
  private final OtherOpenings others;
  private final String own;

  /// @param own the path of the page
  ApplyLinks(Document page, OtherOpenings others, String own) {
    this.page = page;
    this.others = others;
    this.own = own;
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean exist() {
    return hasForm() || elements().findAny().isPresent();
  }

  private Stream<Element> elements() {
    return page.select("button, input[type=submit], a[href], a:not([href])").stream()
        .filter(this::isWayToApply);
  }

  /// The links to apply at, also mail addresses.
  Stream<Element> targets() {
    return elements().filter(element -> element.hasAttr("href"));
  }

  /// Whether a text is about applications.
  static boolean isAboutApplying(String text) {
    return INTEREST.matcher(text).find();
  }

  /// A form for a file or for more than an address.
  private boolean hasForm() {
    return page.select("form").stream()
        .anyMatch(
            form ->
                form.selectFirst("input[type=file]") != null
                    || form.selectFirst("input[type=email]") != null
                        && form.select("input[type=text], input[type=tel], input:not([type])")
                                .size()
                            >= 2);
  }

  private boolean isWayToApply(Element element) {
    String address = element.attr("href").strip();
    if (address.startsWith("mailto:")) {
      return isMailForIt(element, address);
    }
    String text = element.text() + " " + element.attr("value");
    boolean worded =
        text.length() <= MAX_LENGTH
            && APPLY.matcher(text).find()
            && !OPEN_APPLICATION.matcher(text).find();
    boolean addressed = IN_ADDRESS.matcher(address).find();
    return (worded || addressed)
        && !OPEN_IN_ADDRESS.matcher(address).find()
        && (address.isEmpty() || address.startsWith("#") || isForThis(element, address));
  }

  private static boolean isMailForIt(Element link, String address) {
    Element around = link.parent() == null ? link : link.parent();
    String text = around.text();
    return MAILBOX.matcher(address).find()
        || APPLY.matcher(link.text()).find()
        || text.length() <= MAX_AROUND && isAboutApplying(text);
  }

  /// Whether a link leads neither to another opening nor to a page above this one, such as the
  /// list.
  private boolean isForThis(Element link, String written) {
    Optional<URI> target = SiteAddress.link(URI.create(page.location()), written);
    return target.isPresent()
        && others.in(link).findAny().isEmpty()
        && !(isOfSite(target.get()) && own.startsWith(folder(SiteRows.id(target.get()))));
  }

  /// The page itself is not above it.
  private String folder(String id) {
    return id.equals(own) ? own + "#" : id.endsWith("/") ? id : id + "/";
  }

  private boolean isOfSite(URI target) {
    return URI.create(page.location()).getHost().equalsIgnoreCase(target.getHost());
  }

  /// The address of the first link to apply, without mail addresses.
  Optional<String> address() {
    return page.select("a[href]").stream()
        .filter(link -> !link.attr("href").startsWith("mailto:"))
        .filter(this::isWayToApply)
        .map(link -> SiteAddress.link(URI.create(page.location()), link.attr("href")))
        .flatMap(Optional::stream)
        .map(URI::toString)
        .filter(link -> !link.equals(page.location()))
        .findFirst();
  }
}
