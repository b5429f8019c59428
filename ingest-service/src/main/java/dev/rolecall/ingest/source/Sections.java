package dev.rolecall.ingest.source;

import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Joins the parts of a posting's text, which many systems keep in separate fields, to one HTML
/// text.
public final class Sections {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/][^<>]*>");
  private static final Pattern LINE_BREAK = Pattern.compile("\r?\n");

  private final StringBuilder html = new StringBuilder();

  /// Adds a part. Text without any tag is plain text: its line breaks are kept.
  public Sections add(@Nullable String part) {
    if (part != null && !part.isBlank()) {
      boolean plain = !TAG.matcher(part).find();
      html.append("<div>")
          .append(plain ? LINE_BREAK.matcher(part).replaceAll("<br>") : part)
          .append("</div>\n");
    }
    return this;
  }

  /// Adds a part under a heading. A heading without a part is not added.
  public Sections add(@Nullable String heading, @Nullable String part) {
    if (heading != null && !heading.isBlank() && part != null && !part.isBlank()) {
      html.append("<h3>").append(Entities.escape(heading.strip())).append("</h3>\n");
    }
    return add(part);
  }

  /// Adds a plain line, such as a note of a field.
  public Sections line(@Nullable String text) {
    return add(text == null ? null : Entities.escape(text));
  }

  public String html() {
    return html.toString();
  }
}
