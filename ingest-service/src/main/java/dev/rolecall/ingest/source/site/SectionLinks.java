package dev.rolecall.ingest.source.site;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Links of a section to a page of its own: the opening is read there, and not as a section.
final class SectionLinks {
  private static final int MAX_LINK_LENGTH = 40;

  private static final Pattern DETAILS =
      Pattern.compile(
          "(?i)(?:read|learn|find out|view|see|show)? ?(?:more|details?|(?:the )?(?:full"
              + " )?(?:job|role|position|opening|description|posting))(?: details| description)?(?:"
              + " about.*)?|mehr(?: erfahren| lesen| infos?)?|weiterlesen|(?:zur|zum)"
              + " (?:stelle\\w*|job\\w*)|en savoir plus|voir (?:l['’]offre|plus|le poste)|lire la"
              + " suite|ver (?:m[áa]s|oferta|vaga)|leer m[áa]s|lees (?:meer|verder)|meer"
              + " (?:info\\w*|lezen)|(?:bekijk|naar) (?:de )?vacature|scopri di pi[ùu]|saiba"
              + " mais|l[äa]s mer");

  /// Paths of Workable and Breezy.
  private static final Pattern OF_SYSTEM = Pattern.compile("/j/[0-9A-F]{8,}|/p/[0-9a-f]{10,}");

  private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:pdf|docx?|odt)(?:[?#].*)?");

  private SectionLinks() {}

  /// Whether the heading is in a link to another page, or has one.
  static boolean isLinked(Element heading) {
    Element around = heading.closest("a[href]");
    return (around != null && leadsElsewhere(around))
        || heading.select("a[href]").stream().anyMatch(SectionLinks::leadsElsewhere);
  }

  private static boolean leadsElsewhere(Element link) {
    String target = link.attr("href").strip();
    return !target.isEmpty()
        && !target.startsWith("#")
        && !target.startsWith("mailto:")
        && !target.startsWith("javascript:")
        && !FILE.matcher(target).matches();
  }

  static boolean leadsToDetails(Element link) {
    if (!leadsElsewhere(link)) {
      return false;
    }
    String words = link.text().strip().replaceAll("[\\s\\p{Pd}>→»…]+$", "");
    return words.length() <= MAX_LINK_LENGTH && DETAILS.matcher(words).matches()
        || leadsToSystem(link);
  }

  /// Whether a link leads to the page of an opening on another host, as that of an applicant
  /// tracking system: it is read there. A form on another host is a way to apply.
  private static boolean leadsToSystem(Element link) {
    return SiteAddress.link(URI.create(link.baseUri()), link.attr("href"))
        .filter(target -> !target.getHost().equals(URI.create(link.baseUri()).getHost()))
        .filter(
            target ->
                OF_SYSTEM.matcher(target.getPath()).find()
                    || new JobPaths(new SiteAddress(target.getHost(), "/")).isJob(target))
        .isPresent();
  }
}
