package dev.rolecall.bench.hosts;

import dev.rolecall.testkit.web.HostLimitReport;
import dev.rolecall.testkit.web.HostRequest;
import dev.rolecall.testkit.web.SimulatedHost;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The result of one size.
///
/// @param normal of the hosts without faults
/// @param shortest of those of them with the shortest delay
/// @param faulty of the hosts with faults, where own backoffs come in addition
/// @param measured how many requests there were after the warm-up
record HostsResult(
    int hosts,
    HostLimitReport normal,
    HostLimitReport shortest,
    HostLimitReport faulty,
    long measured,
    IngestInstances.Cost cost,
    double seconds) {
  private static final int SHOWN = 20;

  static HostsResult of(
      List<SimulatedHost> hosts,
      List<HostRequest> requests,
      long from,
      long end,
      IngestInstances.Cost cost) {
    Map<String, List<HostRequest>> log =
        requests.stream().collect(Collectors.groupingBy(HostRequest::host));
    return new HostsResult(
        hosts.size(),
        limits(hosts, log, host -> host.faultRate() == 0, from, end),
        limits(hosts, log, host -> host.faultRate() == 0 && hasShortDelay(host), from, end),
        limits(hosts, log, host -> host.faultRate() > 0, from, end),
        requests.stream().filter(request -> request.start() >= from).count(),
        cost,
        (end - from) / 1e9);
  }

  private static boolean hasShortDelay(SimulatedHost host) {
    Duration delay = host.crawlDelay();
    return delay == null || delay.compareTo(HostsRun.MIN_DELAY) <= 0;
  }

  private static HostLimitReport limits(
      List<SimulatedHost> hosts,
      Map<String, List<HostRequest>> log,
      Predicate<SimulatedHost> which,
      long from,
      long end) {
    return hosts.stream()
        .filter(which)
        .map(
            host ->
                HostLimitReport.check(
                    host, log.getOrDefault(host.name(), List.of()), HostsRun.MIN_DELAY, from, end))
        .reduce(HostLimitReport.NONE, HostLimitReport::plus);
  }

  List<String> violations() {
    return Stream.of(normal, faulty).flatMap(limits -> limits.violations().stream()).toList();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        """
        %,d hosts: %,d requests, %d violations; after the warm-up %,d requests in %.0f s (%.1f/s)
          rate: %.3f of the allowed one (hosts without faults; with a delay of 2 s %.3f), %.3f (with faults)
          CPU: %.1f s (%.2f ms per request); %s, %d threads
        %s\
        """,
        hosts,
        normal.requests() + faulty.requests(),
        violations().size(),
        measured,
        seconds,
        measured / seconds,
        normal.rate(),
        shortest.rate(),
        faulty.rate(),
        cost.cpuSeconds(),
        1e3 * cost.cpuSeconds() / Math.max(1, measured),
        cost.memory(),
        cost.threads(),
        violations().stream()
            .limit(SHOWN)
            .map(violation -> "  " + violation + "\n")
            .collect(Collectors.joining()));
  }
}
