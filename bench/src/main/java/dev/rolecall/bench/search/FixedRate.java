package dev.rolecall.bench.search;

import dev.rolecall.bench.market.RequestTimes;
import dev.rolecall.bench.market.TimedRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Sends requests at a fixed rate, whether or not the ones before got a response, as people do. The
/// time of a request counts from when it was due, so that a server that stops for a second shows in
/// all requests of that second.
record FixedRate(TimedRequests http, int perSecond) {
  /// @param times of the requests whose response had status 200
  /// @param failed how many were not, by status
  record Outcome(RequestTimes times, Map<Integer, Integer> failed) {
    @Override
    public String toString() {
      return times + (failed.isEmpty() ? "" : ", failed by status: " + failed);
    }
  }

  private record Response(int status, double milliseconds) {}

  Outcome send(List<String> paths) throws IOException, InterruptedException {
    List<Future<Response>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      for (int i = 0; i < paths.size(); i++) {
        long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        String path = paths.get(i);
        sent.add(
            threads.submit(
                () -> {
                  int status = http.status(path);
                  return new Response(status, (System.nanoTime() - due) / 1e6);
                }));
      }
      return outcome(sent);
    }
  }

  private static Outcome outcome(List<Future<Response>> sent)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    Map<Integer, Integer> failed = new TreeMap<>();
    for (Future<Response> each : sent) {
      try {
        Response response = each.get();
        if (response.status() == 200) {
          times.add(response.milliseconds());
        } else {
          failed.merge(response.status(), 1, Integer::sum);
        }
      } catch (ExecutionException e) {
        throw new IOException("A request failed: " + e.getCause(), e);
      }
    }
    return new Outcome(RequestTimes.of(times), failed);
  }
}
