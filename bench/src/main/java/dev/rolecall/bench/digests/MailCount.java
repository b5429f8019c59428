package dev.rolecall.bench.digests;

import dev.rolecall.local.mail.CountedMail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts mails by person.
final class MailCount {
  private final Map<String, Integer> byPerson = new HashMap<>();
  private final List<Long> times = new ArrayList<>();
  private long bytes;

  synchronized void add(CountedMail mail) {
    byPerson.merge(mail.recipient(), 1, Integer::sum);
    times.add(System.nanoTime());
    bytes += mail.bytes();
  }

  synchronized int count() {
    return times.size();
  }

  synchronized long people() {
    return byPerson.size();
  }

  synchronized double meanBytes() {
    return times.isEmpty() ? 0 : (double) bytes / times.size();
  }

  /// From the first mail to the last.
  synchronized double rate() {
    return rate(0, times.size() - 1);
  }

  /// In the last half, when the JVM is warm.
  synchronized double lateRate() {
    return rate(times.size() / 2, times.size() - 1);
  }

  private double rate(int from, int to) {
    return to <= from ? 0 : (to - from) / ((times.get(to) - times.get(from)) / 1e9);
  }
}
