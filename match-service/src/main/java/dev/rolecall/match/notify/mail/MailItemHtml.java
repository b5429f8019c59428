package dev.rolecall.match.notify.mail;

import dev.rolecall.match.notify.mail.MailItem.Reason;
import dev.rolecall.model.dictionary.CurrencyRates;
import java.util.List;
import java.util.stream.Collectors;

/// Writes jobs as rows of the table in `digest.html`, whose styles it uses. See decision 0087.
final class MailItemHtml {
  private final CurrencyRates rates;
  private final StringBuilder out = new StringBuilder(1 << 15);

  private MailItemHtml(CurrencyRates rates) {
    this.rates = rates;
  }

  static String of(List<MailItem> items, CurrencyRates rates) {
    MailItemHtml html = new MailItemHtml(rates);
    items.forEach(html::add);
    return html.out.toString();
  }

  private void add(MailItem item) {
    addHeading(item);
    out.append("<tr><td class=\"job\" colspan=\"2\">\n").append(item.card().facts());
    out.append(item.card().pay(item.currency(), rates));
    if (item.profile() != null) {
      div("small", "Matches your profile “" + item.profile() + "”");
    }
    item.reasons().forEach(this::add);
    if (item.repeated()) {
      div("note", MailItem.REPEAT_NOTICE);
    }
    if (!item.sameCompany().isEmpty()) {
      addSameCompany(item);
    }
    addLinks(item);
    out.append(item.card().sources()).append("</td></tr>\n");
  }

  private void addHeading(MailItem item) {
    boolean scored = item.score() != null;
    out.append(scored ? "<tr><td class=\"head\">" : "<tr><td class=\"head\" colspan=\"2\">");
    out.append(item.card().heading()).append("</td>");
    if (scored) {
      out.append("<td class=\"score\"><b>").append(item.score()).append("</b><br>of 100</td>");
    }
    out.append("</tr>\n");
  }

  private void add(Reason reason) {
    out.append(
        switch (reason.fit()) {
          case GOOD -> "<div class=\"why\"><b class=\"good\">+</b> ";
          case PARTIAL -> "<div class=\"why\"><b class=\"fair\">~</b> ";
          case POOR -> "<div class=\"why\"><b class=\"poor\">−</b> ";
        });
    out.append(MailJobCard.html(reason.text())).append("</div>\n");
  }

  private void addSameCompany(MailItem item) {
    out.append("<div class=\"more\"><b>")
        .append(MailJobCard.html(item.sameCompanyText()))
        .append("</b>\n");
    out.append(
        item.sameCompany().stream()
            .map(other -> MailJobCard.link("link", other.url(), other.title()))
            .collect(Collectors.joining(" ·\n")));
    out.append("</div>\n");
  }

  private void addLinks(MailItem item) {
    out.append("<div class=\"do\">")
        .append(MailJobCard.link("link", item.card().url(), "See the job"))
        .append(" ·\n")
        .append(MailJobCard.link("soft", item.hideUrl(), "Hide it"))
        .append(" ·\n")
        .append(MailJobCard.link("soft", item.notForMeUrl(), "Not for me, because …"))
        .append("</div>\n");
  }

  private void div(String name, String text) {
    out.append("<div class=\"").append(name).append("\">");
    out.append(MailJobCard.html(text)).append("</div>\n");
  }
}
