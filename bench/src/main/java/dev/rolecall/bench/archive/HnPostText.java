package dev.rolecall.bench.archive;

import java.util.List;
import java.util.stream.Collectors;

/// Writes openings of one employer as a Hacker News comment: a header with pipes, then prose.
final class HnPostText {
  private HnPostText() {}

  /// @param openings of one employer, at least one
  static String of(List<InventedOpening> openings) {
    InventedOpening first = openings.getFirst();
    StringBuilder text = new StringBuilder(2000);
    text.append(header(openings));
    paragraph(text, first.employer().intro());
    if (openings.size() > 1) {
      openings.forEach(opening -> paragraph(text, line(opening)));
    }
    paragraph(text, String.join(" ", first.duties(5)));
    paragraph(text, String.join(" ", first.needs(4)) + " " + String.join(" ", first.extras()));
    paragraph(text, "Our stack: " + String.join(", ", first.employer().stack()) + ".");
    paragraph(text, String.join(" ", first.benefits()));
    paragraph(text, first.closing());
    String link = "https://jobs." + first.employer().slug() + ".example/careers";
    paragraph(text, "Apply: <a href=\"%s\" rel=\"nofollow\">%s</a>".formatted(link, link));
    return text.toString();
  }

  private static String header(List<InventedOpening> openings) {
    InventedOpening first = openings.getFirst();
    String titles =
        openings.size() > 1
            ? "Multiple roles"
            : openings.stream().map(InventedOpening::title).collect(Collectors.joining(", "));
    String header =
        String.join(
            " | ",
            first.employer().name(),
            titles,
            first.place(),
            first.mode(),
            first.employment());
    return escaped(first.pay().isEmpty() ? header : header + " | " + first.pay());
  }

  private static String line(InventedOpening opening) {
    String pay = opening.pay();
    return "- %s (%s)%s"
        .formatted(opening.title(), opening.place(), pay.isEmpty() ? "" : ": " + pay);
  }

  private static void paragraph(StringBuilder text, String sentences) {
    text.append("<p>").append(sentences.startsWith("Apply") ? sentences : escaped(sentences));
  }

  /// Encodes text as the API does: entities for the reserved characters of HTML.
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("/", "&#x2F;");
  }
}
