package dev.rolecall.search.web.cv;

import dev.rolecall.model.job.Seniority;
import dev.rolecall.model.text.SeniorityText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A report about a CV as the page shows it.
///
/// @param document `PDF, 2 pages, 640 words`
/// @param band what the score means: `good`
/// @param proposal the token of the proposed profile; empty if it cannot be kept
/// @param target null when the CV was compared with nothing
record CvReportView(
    int score,
    String band,
    String document,
    List<PartRow> parts,
    List<FindingGroup> groups,
    List<Row> reading,
    @Nullable TargetView target,
    List<String> lines,
    String proposal) {
  private static final List<String> SEVERITIES = List.of("PROBLEM", "IMPROVE", "HINT", "GOOD");

  /// @param lost what cost points: `2 \u00D7 vague phrase: \u22122`
  record PartRow(String label, int points, int max, String rule, String lost) {}

  record FindingGroup(String severity, String heading, List<FindingRow> findings) {}

  record FindingRow(String message, String advice, List<Place> places) {}

  /// @param line from 1
  record Place(String words, int line, String label) {}

  record Row(String label, String value) {}

  static CvReportView of(JsonNode report) {
    return new CvReportView(
        report.at("/score/total").asInt(),
        report.at("/score/band").asString(""),
        document(report),
        report.at("/score/parts").valueStream().map(CvReportView::part).toList(),
        groups(report.path("findings")),
        reading(report.path("reading")),
        report.path("target").isObject() ? TargetView.of(report.path("target")) : null,
        report.path("text").asString("").lines().toList(),
        proposal(report.path("proposal").asString("")));
  }

  private static String proposal(String token) {
    return ProposalCookies.fits(token) ? token : "";
  }

  private static String document(JsonNode report) {
    int pages = report.path("pages").asInt(1);
    String words = "%,d words".formatted(report.path("words").asInt());
    String format = report.path("format").asString("");
    return format.equals("PDF")
        ? "PDF, %d %s, %s".formatted(pages, pages == 1 ? "page" : "pages", words)
        : "%s, %s".formatted(format.equals("TEXT") ? "Text" : format, words);
  }

  private static PartRow part(JsonNode part) {
    String lost =
        part.path("lost")
            .valueStream()
            .map(
                loss ->
                    "%s: \u2212%d"
                        .formatted(
                            FindingLabels.of(loss.path("kind").asString("")),
                            loss.path("points").asInt()))
            .collect(Collectors.joining(", "));
    return new PartRow(
        part.path("label").asString(""),
        part.path("points").asInt(),
        part.path("max").asInt(),
        part.path("rule").asString(""),
        lost);
  }

  private static List<FindingGroup> groups(JsonNode findings) {
    List<FindingGroup> groups = new ArrayList<>();
    for (String severity : SEVERITIES) {
      List<FindingRow> rows =
          findings
              .valueStream()
              .filter(each -> each.path("severity").asString("").equals(severity))
              .map(CvReportView::finding)
              .toList();
      if (!rows.isEmpty()) {
        groups.add(new FindingGroup(severity, heading(severity), rows));
      }
    }
    return groups;
  }

  private static String heading(String severity) {
    return switch (severity) {
      case "PROBLEM" -> "Fix first";
      case "IMPROVE" -> "Improve";
      case "HINT" -> "Consider";
      default -> "Well done";
    };
  }

  private static FindingRow finding(JsonNode finding) {
    return new FindingRow(
        finding.path("message").asString(""),
        finding.path("advice").asString(""),
        finding.path("evidence").valueStream().map(CvReportView::place).toList());
  }

  private static Place place(JsonNode words) {
    int line = words.path("line").asInt();
    String page =
        words.path("page").isNumber() ? ", page %d".formatted(words.path("page").asInt()) : "";
    return new Place(words.path("text").asString(""), line, "line " + line + page);
  }

  private static List<Row> reading(JsonNode reading) {
    List<Row> rows = new ArrayList<>();
    add(rows, "Email", texts(reading.at("/contact/emails"), "text"));
    add(rows, "Phone", texts(reading.at("/contact/phones"), "text"));
    add(rows, "Links", texts(reading.at("/contact/links"), "text"));
    rows.add(new Row("Sections", sections(reading.path("sections"))));
    for (JsonNode position : reading.path("positions")) {
      rows.add(new Row("Position", position(position)));
    }
    int months = reading.path("months").asInt();
    rows.add(new Row("Experience", duration(months)));
    add(rows, "Skills", texts(reading.path("skills"), "name"));
    add(
        rows,
        "Languages",
        reading.path("languages").valueStream().map(JsonNode::asString).collect(joined()));
    return rows;
  }

  /// `1 year and 1 month`, `2 years`, `3 months`.
  static String duration(int months) {
    String years = count(months / 12, "year");
    String rest = count(months % 12, "month");
    return months < 12 ? rest : months % 12 == 0 ? years : years + " and " + rest;
  }

  private static String count(int count, String unit) {
    return "%d %s".formatted(count, count == 1 ? unit : unit + "s");
  }

  private static String sections(JsonNode sections) {
    String found =
        sections
            .valueStream()
            .map(section -> section.at("/heading/text").asString(""))
            .collect(joined());
    return found.isEmpty() ? "none found" : found;
  }

  private static String position(JsonNode position) {
    return "%s, %s"
        .formatted(
            position.path("title").asString("without a known title"),
            position.at("/dates/text").asString(""));
  }

  private static void add(List<Row> rows, String label, String value) {
    rows.add(new Row(label, value.isEmpty() ? "none found" : value));
  }

  private static String texts(JsonNode list, String field) {
    return list.valueStream().map(each -> each.path(field).asString("")).collect(joined());
  }

  static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(", ");
  }

  static String level(String name) {
    return SeniorityText.label(Seniority.valueOf(name));
  }
}
