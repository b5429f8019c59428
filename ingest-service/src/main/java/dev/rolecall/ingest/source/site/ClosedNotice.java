package dev.rolecall.ingest.source.site;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Recognizes the sentence with which a page says that its opening is filled or closed. Only a
/// short text of its own counts, which begins with it: "until the position is filled" is part of a
/// description.
final class ClosedNotice {
  private static final int MAX_LENGTH = 240;

  private static final String SORRY =
      "^\\W*(?:(?:(?:we(?:['’]re| are) )?sorry|unfortunately|oops|attention|notice|note|leider|lo"
          + " sentimos|d[ée]sol[ée]e?|nous sommes d[ée]sol[ée]s|helaas|hinweis)\\b[\\s,.:!–—-]{0,3}"
          + "(?:but )?)?";

  private static final Pattern CLOSED =
      Pattern.compile(
          SORRY
              + "(?:(?:this|the|that)"
              + " (?:job|position|role|vacancy|opening|posting|opportunity|requisition|listing|advert)(?:"
              + " (?:you(?:['’]re| are) looking for|posting|listing|opening|advert|position|ad))*"
              + " (?:has (?:now |already |since )?(?:been (?:filled|closed|removed|taken"
              + " down|withdrawn)|closed|expired)|(?:is|was) (?:now |already |currently"
              + " )?(?:filled|closed|expired|unavailable|not available|no longer"
              + " (?:available|active|open|online|posted|accepting|vacant))|no longer exists|does"
              + " not exist|doesn['’]t exist|could not be found)|(?:we are |we['’]re )?no longer"
              + " accepting applications|(?:job|position|role|vacancy|posting) (?:(?:is )?no longer"
              + " available|not found|(?:has )?expired|(?:has been |is"
              + " )?(?:filled|closed))\\W*$|applications (?:for this \\w+ )?(?:are|have|is) (?:now"
              + " )?(?:been )?closed|(?:diese|die|dieses|das)"
              + " (?:stelle|position|stellenanzeige|stellenangebot"
              + "|stellenausschreibung|ausschreibung|jobangebot|vakanz)\\b.{0,40}\\b(?:besetzt|vergeben|abgelaufen|geschlossen|nicht"
              + " mehr (?:verf[üu]gbar|aktiv|online|aktuell|vakant))|(?:cette|l['’])"
              + " ?(?:offre|annonce)\\b.{0,40}\\b(?:plus (?:disponible|active|en"
              + " ligne)|pourvue?|expir[ée]e?)|ce poste\\b.{0,30}\\b(?:pourvu|plus"
              + " (?:disponible|ouvert))|(?:esta|la|este|el)"
              + " (?:oferta|vacante|puesto|posici[óo]n)\\b.{0,40}\\b(?:ya no est[áa]|ha"
              + " (?:caducado|expirado|finalizado|sido cubiert[ao])|est[áa] cerrad[ao])|(?:deze|de)"
              + " (?:vacature|functie)\\b.{0,30}\\b(?:niet meer (?:beschikbaar|actief"
              + "|online)|vervuld|ingevuld|gesloten|verlopen)|(?:esta|a)"
              + " vaga\\b.{0,30}\\b(?:encerrada|preenchida|n[ãa]o est[áa]"
              + " mais|expirou)|(?:questa|quest['’]) ?(?:offerta|posizione)\\b.{0,30}\\b(?:non [èe]"
              + " pi[ùu]|scaduta|chiusa|coperta))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ClosedNotice() {}

  /// Whether a page, without its navigation and hidden elements, contains such a notice.
  static boolean isOn(Element page) {
    return ShortTexts.of(page).anyMatch(ClosedNotice::isNotice);
  }

  static boolean isNotice(String text) {
    return text.length() <= MAX_LENGTH && CLOSED.matcher(text.strip()).find();
  }
}
