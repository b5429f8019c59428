package dev.rolecall.bench.archive;

import java.util.List;

/// Writes an opening as the HTML of a Greenhouse board, which the board's JSON escapes once more.
final class GreenhousePostText {
  private GreenhousePostText() {}

  static String of(InventedOpening opening) {
    StringBuilder html = new StringBuilder(6000);
    InventedEmployer employer = opening.employer();
    html.append("<div class=\"content-intro\"><p>").append(employer.intro()).append("</p></div>");
    paragraph(html, "We are looking for a " + opening.title() + " in " + opening.place() + ".");
    list(html, "What you will do", opening.duties(12));
    list(html, "What you bring", opening.needs(9));
    list(html, "Nice to have", opening.extras());
    paragraph(html, "We work with " + String.join(", ", employer.stack()) + ".");
    list(html, "What we offer", opening.benefits());
    if (!opening.pay().isEmpty()) {
      paragraph(html, "The base salary for this role is " + opening.pay() + " a year.");
    }
    paragraph(html, opening.closing());
    return html.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void paragraph(StringBuilder html, String text) {
    html.append("<p>").append(text).append("</p>\n");
  }

  private static void list(StringBuilder html, String heading, List<String> items) {
    html.append("<p><strong>").append(heading).append("</strong></p>\n<ul>\n");
    items.forEach(item -> html.append("<li>").append(item).append("</li>\n"));
    html.append("</ul>\n");
  }
}
