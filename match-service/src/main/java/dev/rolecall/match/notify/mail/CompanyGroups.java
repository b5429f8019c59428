package dev.rolecall.match.notify.mail;

import dev.rolecall.match.newmatch.VisibleJob;
import dev.rolecall.model.CompanyId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The jobs of a mail in which a company takes one place: its best job, which names the others.
///
/// A job with a notice keeps its own place, since the notice is about this very job.
final class CompanyGroups {
  private final Map<CompanyId, Integer> places = new LinkedHashMap<>();
  private final List<MailItem> items = new ArrayList<>();
  private final List<List<MailItem.Other>> others = new ArrayList<>();

  /// @param item of the job; the best job of a company first
  void add(VisibleJob job, MailItem item) {
    Integer place = places.get(job.company().id());
    if (place != null && item.repeatNotice() == null) {
      others.get(place).add(new MailItem.Other(item.title(), item.url()));
      return;
    }
    places.putIfAbsent(job.company().id(), items.size());
    items.add(item);
    others.add(new ArrayList<>());
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
