package dev.rolecall.match.notify.mail;

import dev.rolecall.model.dictionary.CurrencyRates;
import java.util.List;

/// Writes jobs as plain text. See decision 0087.
final class MailItemText {
  private final CurrencyRates rates;
  private final StringBuilder out = new StringBuilder(1 << 14);

  private MailItemText(CurrencyRates rates) {
    this.rates = rates;
  }

  static String of(List<MailItem> items, CurrencyRates rates) {
    MailItemText text = new MailItemText(rates);
    items.forEach(text::add);
    return text.out.toString();
  }

  private void add(MailItem item) {
    MailJobCard card = item.card();
    out.append("------------------------------\n").append(card.title()).append('\n');
    out.append(card.textFacts()).append(card.textPay(item.currency(), rates));
    if (item.score() != null) {
      out.append("Match: ").append(item.score()).append(" of 100");
      out.append(item.profile() == null ? "\n" : " (" + item.profile() + ")\n");
    }
    for (MailItem.Reason reason : item.reasons()) {
      out.append("  ").append(reason.fit().sign()).append(' ').append(reason.text()).append('\n');
    }
    if (item.repeated()) {
      out.append("  ").append(MailItem.REPEAT_NOTICE).append('\n');
    }
    out.append(card.textSources());
    if (!item.sameCompany().isEmpty()) {
      out.append("  ").append(item.sameCompanyText()).append('\n');
      item.sameCompany().forEach(this::addOther);
    }
    link("See the job", card.url());
    link("Hide it", item.hideUrl());
    link("Not for me, because ...", item.notForMeUrl());
    out.append('\n');
  }

  private void addOther(MailJobCard other) {
    out.append("  - ").append(other.title()).append(": ").append(other.url()).append('\n');
  }

  private void link(String label, String url) {
    out.append(label).append(": ").append(url).append('\n');
  }
}
