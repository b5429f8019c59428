package dev.rolecall.match.people.cv.score;

import dev.rolecall.match.people.cv.CvEvidence;
import dev.rolecall.match.people.cv.CvLine;
import dev.rolecall.match.people.cv.CvPosition;
import dev.rolecall.model.dictionary.SkillDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for results with figures in the latest positions: `cut latency by 40 %`, `from 5 h to 20
/// min`, `for 2 million customers`. Versions and years are not figures.
final class ImpactCheck implements CvCheck {
  private static final int RECENT = 3;

  /// A position that ended earlier is not recent, except the latest one.
  private static final int RECENT_MONTHS = 120;

  private static final String NUMBER = "(?<![\\p{L}\\d.])\\d[\\d.,]{0,20}";

  private static final String UNIT =
      "(?:%|percent\\b|prozent\\b|x\\b|\u00D7|times\\b|ms\\b|s\\b|sec(?:onds?)?\\b|min(?:utes?)?\\b|h\\b|hours?\\b|days?\\b|weeks?\\b|"
          + "(?:sekunden|minuten|stunden|tagen?|wochen|heures|jours|semaines|horas|días|minutos|uur|dagen|weken|godzin|minut)\\b|"
          + "k\\b|m\\b|bn\\b|million|billion|thousand|millionen|mio\\b|gb\\b|tb\\b|pb\\b|[\u20AC$\u00A3]|eur\\b|usd\\b|gbp\\b|(?:(?:[\\p{L}-]{2,15}"
          + " ){0,2}(?:users|customers|clients|requests|transactions|orders|events|messages|"
          + "records|rows|jobs|payments|shipments|parcels|services|microservices|engineers|developers|people|teams|countries|"
          + "students|patients|colleagues|members|employees|merchants|devices|sites|branches|locations|offices|tickets|documents|"
          + "servers|nodes|clusters|stores|tests|incidents|alerts|deployments|releases|projects|partners|kunden|nutzern?|anfragen|filialen|diensten?|mitarbeitern?|entwicklern?|nutzer|utilisateurs|requêtes|usuarios|clientes|klanten|gebruikers|klientów)\\b)|req/s|rps\\b|qps\\b|tps\\b)";

  private static final Pattern FIGURE =
      Pattern.compile(
          NUMBER
              + "\\+? ?"
              + UNIT
              + "|[\u20AC$\u00A3] ?\\d[\\d.,]*|(?<!\\p{L})from \\d[\\d.,]{0,20}(?: ?%|"
              + " [\\p{L}]{1,20})? to \\d[\\d.,]{0,20}(?: ?"
              + UNIT
              + ")?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern VERSION = Pattern.compile("^\\d{1,2}(?:\\.\\d+)*\\+? \\p{L}{3}");

  @Override
  public void check(AssessedCv cv, Findings findings) {
    if (cv.positions().isEmpty()) {
      findings.add(
          FindingKind.NO_POSITIONS, "No positions with dates were found, and so no results.");
      return;
    }
    List<CvEvidence> figures = new ArrayList<>();
    List<CvEvidence> without = new ArrayList<>();
    List<CvEvidence> bare = new ArrayList<>();
    for (int i = 0; i < cv.positions().size(); i++) {
      CvPosition position = cv.positions().get(i);
      List<PositionStatement> statements = PositionStatement.of(position);
      List<CvEvidence> found = statements.stream().flatMap(each -> figure(each).stream()).toList();
      figures.addAll(found);
      if (isRecent(cv, i) && found.isEmpty()) {
        (statements.isEmpty() ? bare : without).add(header(position));
      }
    }
    report(findings, figures, without, bare);
  }

  private static boolean isRecent(AssessedCv cv, int place) {
    CvPosition position = cv.positions().get(place);
    return place == 0
        || place < RECENT
            && CvPosition.months(position.range().endExclusive(), cv.draft().now())
                <= RECENT_MONTHS;
  }

  private static void report(
      Findings findings,
      List<CvEvidence> figures,
      List<CvEvidence> without,
      List<CvEvidence> bare) {
    if (!figures.isEmpty()) {
      findings.add(
          FindingKind.FIGURE, "Results with figures: %d.".formatted(figures.size()), figures);
    }
    if (!without.isEmpty()) {
      findings.add(
          FindingKind.NO_FIGURES,
          without.size() == 1
              ? "A recent position states no result with a figure."
              : "%d recent positions state no result with a figure.".formatted(without.size()),
          without);
    }
    if (!bare.isEmpty()) {
      findings.add(
          FindingKind.POSITION_WITHOUT_DETAILS,
          "A recent position does not say what you did.",
          bare);
    }
  }

  private static CvEvidence header(CvPosition position) {
    return position.dated().evidence(0, position.dated().text().length());
  }

  /// Whether a number of up to two digits follows the name of a skill: `Java 17 services`.
  private static boolean isVersion(String line, Matcher figure) {
    String before = line.substring(0, figure.start());
    return VERSION.matcher(figure.group()).find()
        && SkillDictionary.shared().find(before).stream()
            .anyMatch(skill -> before.substring(skill.end()).equals(" "));
  }

  private static Optional<CvEvidence> figure(PositionStatement statement) {
    for (CvLine line : statement.lines()) {
      Matcher figure = FIGURE.matcher(line.text());
      while (figure.find()) {
        if (isVersion(line.text(), figure)) {
          continue;
        }
        return Optional.of(line.evidence(figure.start(), figure.end()));
      }
    }
    return Optional.empty();
  }
}
