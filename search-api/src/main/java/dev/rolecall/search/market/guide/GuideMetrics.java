package dev.rolecall.search.market.guide;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/// How long guides take to compute, how often that fails, and how many are kept. Alert on failures,
/// and on guides that are older than an hour.
record GuideMetrics(MeterRegistry registry) {
  /// @param kind what is computed: `guide` or `list`
  <T> Mono<T> timed(String kind, Mono<T> computation) {
    return Mono.defer(
        () -> {
          Timer.Sample started = Timer.start(registry);
          return computation
              .doOnSuccess(_ -> started.stop(timer(kind, "computed")))
              .doOnError(_ -> started.stop(timer(kind, "failed")));
        });
  }

  private Timer timer(String kind, String outcome) {
    return Timer.builder("rolecall.guides.computation")
        .description("Computations of market guides, and of the list of guides")
        .tag("kind", kind)
        .tag("outcome", outcome)
        .register(registry);
  }

  void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).strongReference(true).register(registry);
  }
}
