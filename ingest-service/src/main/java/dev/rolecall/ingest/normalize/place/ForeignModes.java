package dev.rolecall.ingest.normalize.place;

import dev.rolecall.ingest.normalize.text.CuedPattern;
import java.util.List;

/// The work modes that running text states in other languages than English: `Trabajo 100% remoto`,
/// `Praca hybrydowa`, `Poste en présentiel`.
final class ForeignModes {
  private static final String WORK =
      "\\b(?:trabajo|trabalho|lavoro|empleo|puesto|vaga|poste|modalidad|modalidade|modelo|modello|regime|régimen|contrat|emploi|arbeit|stelle|baan|werk)"
          + " (?:de trabajo |de trabalho |di lavoro |de travail )?(?:(?:es|é|è|est|en|em|in|da|à)"
          + " )?(?:100 ?% |totalmente |completamente |full |en |em )?";

  static final CuedPattern REMOTE =
      CuedPattern.of(
          WORK
              + "(?:remot[oa]|teletrabajo|télétravail)\\b|(?:100"
              + " ?%|full|totalmente|completamente|vollständig|komplett|volledig|w pełni) (?:en"
              + " )?(?:remot[oae]|télétravail|teletrabajo|zdaln\\w+|da remoto|im home"
              + " ?office)\\b|(?<!\\bnie )(?<!\\bbrak )\\bpraca (?:w pełni )?zdalna\\b|télétravail"
              + " (?:complet|total|à 100)|lavoro da remoto",
          "remot",
          "teletrabajo",
          "télétravail",
          "zdaln",
          "home");

  static final CuedPattern HYBRID =
      CuedPattern.of(
          WORK
              + "(?:h[íi]brid[oa]|ibrid[oa]|hybride?)\\b|\\bpraca hybrydowa|\\bhybrid(?:e|es|en)?"
              + " (?:arbeit\\w*|arbeitsmodell\\w*|arbeitsweise|werk\\w*)|\\b(?:travail|mode|rythme)"
              + " hybride|télétravail partiel",
          "brid",
          "hybryd",
          "partiel");

  static final CuedPattern ONSITE =
      CuedPattern.of(
          WORK
              + "(?:presencial|présentiel|presenza)\\b|100 ?% (?:presencial|(?:en"
              + " )?présentiel|in presenza)|\\bpraca stacjonarna",
          "presencial",
          "présentiel",
          "presenza",
          "stacjonarna");

  private ForeignModes() {}

  static List<CuedPattern> patterns() {
    return List.of(REMOTE, HYBRID, ONSITE);
  }
}
