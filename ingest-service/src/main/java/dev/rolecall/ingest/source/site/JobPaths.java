package dev.rolecall.ingest.source.site;

import dev.rolecall.model.dictionary.TitleDictionary;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Decides by an address alone whether it looks like the page of one opening: below a word for
/// openings, with an id, or with a title as its name.
final class JobPaths {
  /// Folders of openings only. A name of several words below them is a title.
  private static final Set<String> OPENINGS =
      words(
          "job jobs jobposting jobpostings job-posting job-postings jobdetail jobdetails job-detail"
              + " job-details job-offer job-offers joboffer joboffers job-opening job-openings"
              + " jobopening jobopenings open-jobs open-positions open-roles position positions"
              + " opening openings vacancy vacancies vacature vacatures stelle stellen"
              + " stellenangebot stellenangebote stellenanzeige stellenanzeigen offene-stellen"
              + " emploi emplois offre-emploi offres-emploi offre-d-emploi offres-d-emploi poste"
              + " postes oferta-empleo ofertas-empleo ofertas-de-empleo oferta-de-empleo empleo"
              + " empleos vaga vagas emprego empregos posizioni posizioni-aperte offerte-di-lavoro"
              + " praca oferty-pracy oferta-pracy lediga-jobb lediga-tjanster jobb"
              + " ledige-stillinger ledige-jobs stillinger tyopaikat avoimet-tyopaikat rekrutointi"
              + " requisition requisitions jobad jobads job_listing job-listing joblisting gh_jid");

  /// Folders of one opening each: whatever is below them is its id, as in `/job/octxafww`.
  private static final Set<String> OPENING =
      words(
          "job jobposting job-posting jobdetail jobdetails job-detail job-details job-offer"
              + " joboffer job-opening jobopening position opening vacancy vacature stelle"
              + " stellenangebot stellenanzeige emploi offre-emploi offre-d-emploi oferta-empleo"
              + " oferta-de-empleo empleo vaga requisition");

  /// Folders that also have other pages. A name below them needs an id or a known title.
  private static final Set<String> CAREERS =
      words(
          "career careers karriere carriere carrieres carrera recrutement recruitment recruiting"
              + " join join-us joinus work-with-us work-for-us working-here we-are-hiring hiring"
              + " opportunity opportunities role roles lavora-con-noi carriera werken-bij"
              + " werkenbij trabaja-con-nosotros trabalhe-conosco kariera karriar talent o offer"
              + " offers offre offres oferta ofertas");

  /// Pages of career sites that are not openings.
  private static final Set<String> OTHER =
      words(
          "search apply application applications login signin sign-in register alert alerts"
              + " job-alerts benefits culture values faq faqs team teams people life stories story"
              + " blog news events event department departments category categories location"
              + " locations tag tags page feed rss all privacy privacy-policy imprint impressum"
              + " cookies terms legal contact about about-us students graduates internships"
              + " diversity process our-process hiring-process interview how-we-hire saved"
              + " thank-you thanks confirmation index archive archives type types company companies"
              + " employer employers skills salary salaries wp-json author sitemap");

  private static final Set<String> ARTICLES =
      words("blog news press magazine docs help support wiki forum podcast");

  private static final Pattern CAREER_HOST =
      Pattern.compile(
          "(?:careers?|jobs?|karriere|stellen|emplois?|empleos?|vacatures?|vagas|hiring)\\..+");

  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:pdf|jpe?g|png|gif|svg|webp|css|js|xml|json|ics|zip|docx?|mp4)");
  private static final Pattern ENDING = Pattern.compile("\\.(?:html?|php|aspx?|jsp|do)$");
  private static final Pattern ID =
      Pattern.compile(
          "(?=[^/]*\\d)(?:[a-z]{0,4}[-_]?\\d{2,}|[0-9a-f]{8}-[0-9a-f-]{27,}|.*\\d{3,}.*)");
  private static final Pattern WORD = Pattern.compile("[-_+\\s]+");
  private static final Pattern ID_IN_QUERY =
      Pattern.compile(
          "(?i)(?:^|&)(?:gh_jid|lever-via|ashby_jid|job[-_]?id|jobid|job|position[-_]?id|vacancy"
              + "[-_]?id|vacancy|req(?:[-_]?id)?|requisition[-_]?id|posting[-_]?id|id|oid)=[\\w-]*\\d[\\w-]*");

  private final String folder;
  private final boolean careerHost;

  JobPaths(SiteAddress site) {
    this.folder = site.folder();
    this.careerHost = CAREER_HOST.matcher(site.host()).matches();
  }

  /// Whether an entry of a sitemap is an opening: one in the board's folder, and not the board's
  /// own page.
  boolean isListed(URI link) {
    String path = lowerPath(link);
    boolean own = path.equals(folder) && link.getRawQuery() == null;
    return path.startsWith(folder) && !own && isJob(link);
  }

  /// Whether an address on the site is an opening.
  boolean isJob(URI link) {
    String path = lowerPath(link);
    List<String> parts = parts(path);
    if (FILE.matcher(path).matches() || isOther(parts)) {
      return false;
    }
    // the name itself may be such a word: /jobs/8214/title/job
    int openings = last(parts.subList(0, Math.max(0, parts.size() - 1)), OPENINGS);
    int careers = Math.max(last(parts, CAREERS), careersOfBoard(path));
    boolean below =
        openings >= 0 || careers >= 0 || careerHost || parts.stream().anyMatch(OPENINGS::contains);
    if (below && hasIdInQuery(link)) {
      return true;
    }
    if (openings >= 0) {
      String name = parts.getLast();
      return OPENING.contains(parts.get(openings))
          || hasId(parts, openings)
          || WORD.split(name).length > 1
          || isTitle(name);
    }
    boolean inCareers =
        careers >= 0 && careers < parts.size() - 1 || careerHost && !parts.isEmpty();
    return inCareers && (hasId(parts, careers) || isTitle(parts.getLast()));
  }

  /// Whether the address is in a folder of articles, or below the openings but not one of them.
  private static boolean isOther(List<String> parts) {
    int first =
        IntStream.range(0, parts.size())
            .filter(i -> OPENINGS.contains(parts.get(i)) || CAREERS.contains(parts.get(i)))
            .findFirst()
            .orElse(-1);
    return parts.stream().anyMatch(ARTICLES::contains)
        || parts.subList(first + 1, parts.size()).stream().anyMatch(OTHER::contains);
  }

  /// The index of the board's own folder, which an operator chose for its openings.
  private int careersOfBoard(String path) {
    return folder.length() > 1 && path.startsWith(folder) ? parts(folder).size() - 1 : -1;
  }

  private static boolean hasIdInQuery(URI link) {
    return link.getRawQuery() != null && ID_IN_QUERY.matcher(link.getRawQuery()).find();
  }

  private static boolean hasId(List<String> parts, int after) {
    return parts.subList(after + 1, parts.size()).stream()
        .anyMatch(part -> ID.matcher(part).matches());
  }

  /// Whether a name is a title that the dictionary knows: `senior-backend-engineer-berlin`.
  private static boolean isTitle(String name) {
    String title = WORD.matcher(name).replaceAll(" ");
    return title.length() > 2 && !TitleDictionary.shared().find(title).isEmpty();
  }

  private static int last(List<String> parts, Set<String> words) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (words.contains(parts.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String lowerPath(URI link) {
    String path =
        link.getRawPath() == null || link.getRawPath().isEmpty() ? "/" : link.getRawPath();
    return decoded(path).toLowerCase(Locale.ROOT);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static List<String> parts(String path) {
    return Arrays.stream(path.split("/"))
        .filter(part -> !part.isEmpty())
        .map(part -> ENDING.matcher(part).replaceFirst(""))
        .toList();
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
