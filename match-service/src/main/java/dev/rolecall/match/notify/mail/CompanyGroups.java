package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.CompanyPlaces;
import dev.rolecall.match.newmatch.VisibleJob;
import java.util.ArrayList;
import java.util.List;

/// The jobs of a mail by their places: a company's best job names the others.
final class CompanyGroups {
  private final CompanyPlaces places = CompanyPlaces.unlimited();
  private final List<MailItem> items = new ArrayList<>();
  private final List<List<MailItem.Other>> others = new ArrayList<>();

  /// @param item of the job; the best job of a company first
  void add(VisibleJob job, MailItem item) {
    int place = places.add(job, item.repeatNotice() != null).orElseThrow();
    if (place < items.size()) {
      others.get(place).add(new MailItem.Other(item.title(), item.url()));
    } else {
      items.add(item);
      others.add(new ArrayList<>());
    }
  }

  /// In the order of the best jobs.
  List<MailItem> items() {
    List<MailItem> grouped = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      grouped.add(items.get(i).with(others.get(i)));
    }
    return grouped;
  }
}
