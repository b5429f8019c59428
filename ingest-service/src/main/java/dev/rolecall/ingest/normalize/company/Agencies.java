package dev.rolecall.ingest.normalize.company;

import dev.rolecall.ingest.normalize.draft.Draft;
import dev.rolecall.ingest.normalize.text.CuedPattern;
import dev.rolecall.ingest.normalize.text.PostingText;
import dev.rolecall.model.job.Basis;
import dev.rolecall.model.job.Company;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/// Recognizes companies that recruit for other companies: by their names, and by phrases in the
/// posting such as "our client". Consultancies are not agencies: they work for clients with their
/// own employees.
public final class Agencies {
  /// Names of agencies. Names of makers of recruiting software are excluded.
  private static final CuedPattern NAME =
      CuedPattern.of(
          "(?:^|[\\s(/&-])(?:recruit(?:ment|ing|ers?)|staffing|headhunt(?:ers?|ing)|executive"
              + " search|talent (?:partners|solutions)|employment (?:agency|services)"
              + "|personal(?:beratung|vermittlung|dienstleist\\p{L}+|service|leasing)|zeitarbeit|uitzendbureau|work"
              + " ?force solutions|travail temporaire|agencja pracy)(?!\\p{L})(?!["
              + " -](?:software|platform|tech|technolog|ai\\b|app\\b|labs|cloud|data|analytics|automation|marketplace|os\\b))|^(?:adecco|randstad|hays|robert"
              + " (?:half|walters)|michael page|page ?group|page personnel|manpower(?:group)?|kelly"
              + " services|teksystems|insight global|apex"
              + " systems|modis|akkodis|cybercoders|jobot|motion"
              + " recruitment|harnham|hackajob|antal|gulp|experis|kforce|aston carter|dexian)\\b",
          "recruit",
          "staffing",
          "headhunt",
          "executive search",
          "talent partners",
          "talent solutions",
          "employment",
          "personal",
          "zeitarbeit",
          "uitzendbureau",
          "work",
          "travail",
          "agencja",
          "adecco",
          "randstad",
          "hays",
          "robert",
          "page",
          "manpower",
          "kelly",
          "tek",
          "insight",
          "apex",
          "modis",
          "akkodis",
          "cyber",
          "jobot",
          "motion",
          "harnham",
          "hackajob",
          "antal",
          "gulp",
          "experis",
          "kforce",
          "aston",
          "dexian");

  private static final String ONE_CLIENT =
      "(?:(?:our|my|a|an exciting|an important) (?:[\\w-]+ )?client(?! ?['’-]|\\w)(?!"
          + " (?:app|side|base|server|software|librar|code|team|services?|facing|security|engineer|developer|platform|architect|success|solutions?|partner|manager|executive|director|technolog|support|relations|experience))|(?:one|some|several|a"
          + " number) of (?:our|my) (?:[\\w-]+ ){0,2}clients\\b(?!['’]))";

  /// The employer is a client. Only phrases about one client: consultancies write about all their
  /// clients.
  private static final CuedPattern CLIENT =
      CuedPattern.of(
          "\\b(?:on behalf of|(?:hiring|recruiting|looking|searching|seeking|recruit|engineers?"
              + "|developers?|roles?|positions?|opportunity|candidates?)(?: \\([^)]{0,30}\\))?"
              + "(?: to join| for| with| at|,)) "
              + ONE_CLIENT
              + "|\\bour client(?:,? (?:(?:is|are) )?(?:currently |now |actively )?(?:looking"
              + " to hire|looking for|seeking|searching for|hiring|recruiting|one of"
              + " the)\\b|(?:,| is) (?:an?|the) (?![^.\\n"
              + "]{0,40}\\b(?:app|application|library|sdk|tool)\\b)[\\w-]+)",
          " client");

  /// The company describes itself as an agency.
  private static final CuedPattern AGENCY =
      CuedPattern.of(
          "\\b(?:we are|we're|we’re|i'm|i am|is|as)(?: with)? an? (?:[\\w&-]+ ){0,4}?"
              + "(?:(?:recruit(?:ment|ing)|staffing|headhunting|executive search|employment)"
              + " (?:agency|firm|company|consultancy|partner|business|specialist)"
              + "|(?:third[- ]party|agency|external|independent) recruiter)",
          "recruitment ",
          "recruiting ",
          "staffing ",
          "headhunting ",
          "executive search ",
          "employment agency",
          "employment business",
          " recruiter");

  /// The same in German, French, Dutch, Spanish, Portuguese, Italian and Polish.
  private static final CuedPattern OTHER_LANGUAGES =
      CuedPattern.of(
          "\\b(?:(?:im auftrag|für) (?:unsere[ns]|eine[ns] unserer|meine[ns]) (?:\\p{L}+ ){0,2}"
              + "(?:kunden|mandanten|auftraggeber)"
              + "|unser (?:\\p{L}+ )?(?:kunde|mandant|auftraggeber)(?:,| ist| sucht)"
              + "|(?:als|sind eine?) (?:\\p{L}+ ){0,2}(?:personalvermittlung|personalberatung"
              + "|personaldienstleister)\\b"
              + "|notre client,|pour (?:le compte de )?(?:notre client|l['’]un de nos clients)"
              + "|cabinet de recrutement"
              + "|(?:namens|voor) (?:onze|een van onze) (?:opdrachtgevers?|klant)\\b"
              + "|onze (?:opdrachtgever|klant) (?:is|zoekt)\\b"
              + "|(?:para|per) (?:(?:un|o|il|uno de|um dos|uno dei) )?(?:nuestros?|nossos?"
              + "|nostr[oi]) (?:importante )?client[ei]s?\\b"
              + "|dla (?:naszego|jednego z naszych) klient)",
          " kunde",
          " mandant",
          " auftraggeber",
          " personalvermittlung",
          " personalberatung",
          " personaldienst",
          "notre client",
          "nos clients",
          "cabinet de",
          " opdrachtgever",
          " klant",
          " cliente",
          " clienti",
          " klient");

  /// A negation directly before the words: `not`, `no`.
  private static final CuedPattern NEGATION =
      CuedPattern.of("\\b(?:not|no|never|keine?)\\b[^.,;]{0,20}$", "no", "never", "kein");

  private Agencies() {}

  /// The part of a company's name that identifies it as an agency.
  public static Optional<String> inName(String company) {
    return NAME.first(company).map(found -> found.group().strip());
  }

  /// The patterns that search the whole text of a posting.
  public static List<CuedPattern> patterns() {
    return List.of(CLIENT, AGENCY, OTHER_LANGUAGES);
  }

  /// A phrase in a posting which states that the company recruits for others.
  public static Optional<String> statedIn(PostingText text) {
    return text.computeOnce(
        "agency",
        () ->
            patterns().stream()
                .flatMap(rule -> rule.all(text).stream())
                .filter(found -> !NEGATION.finds(lineBefore(text.text(), found.start())))
                .map(MatchResult::group)
                .findFirst());
  }

  /// The phrase that identifies a company as an agency: in its name, else in the posting.
  private static Optional<String> agencyPhrase(String company, PostingText text) {
    return inName(company).or(() -> statedIn(text));
  }

  /// The company, with the agency flag set if it recruits for others.
  public static Company withAgencyFlag(Company company, PostingText text) {
    return agencyPhrase(company.name(), text).isPresent() ? company.withAgency(true) : company;
  }

  /// Adds the evidence for the agency flag of the company.
  public static void addEvidence(Draft draft) {
    agencyPhrase(draft.company, draft.roleText.posting())
        .ifPresent(
            phrase ->
                draft.addEvidence("company.agency", true, Basis.STATED, phrase, "agency-words"));
  }

  private static String lineBefore(String text, int at) {
    return text.substring(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 30), at);
  }
}
