package dev.rolecall.ingest.fetch;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Fetchers whose delays pass faster than real time, and the clock that they are measured with. All
/// host names lead to this machine. Responses and their time limit stay real.
public final class FastTime {
  private final double speed;
  private final long startNanos = System.nanoTime();
  private final Instant start = Instant.parse("2026-11-05T09:00:00Z");

  public FastTime(double speed) {
    this.speed = speed;
  }

  public Clock clock() {
    return new FastClock();
  }

  /// @param delay between two requests
  /// @param timeout real
  public Fetcher fetcher(Duration delay, Duration timeout) {
    FetchProperties properties =
        new FetchProperties(
            "rolecall/test (+https://rolecall.example/bot)",
            delay,
            timeout,
            DataSize.ofMegabytes(1),
            6,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));
    return new RateLimitedFetcher(
        new WebClientTransport(
            WebClient.builder(), properties, clock(), new LoopbackNames(), ApiCredentials.NONE),
        properties,
        clock(),
        new FastScheduler());
  }

  private final class FastClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return start.plusNanos((long) ((System.nanoTime() - startNanos) * speed));
    }
  }

  private final class FastScheduler implements Scheduler {
    private final Scheduler real = Schedulers.parallel();

    @Override
    public Disposable schedule(Runnable task) {
      return real.schedule(task);
    }

    @Override
    public Disposable schedule(Runnable task, long delay, TimeUnit unit) {
      long nanos = (long) Math.ceil(unit.toNanos(delay) / speed);
      return real.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public Worker createWorker() {
      return real.createWorker();
    }
  }

  private static final class LoopbackNames extends AddressResolverGroup<InetSocketAddress> {
    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
      return new InetNameResolver(executor) {
        @Override
        protected void doResolve(String name, Promise<InetAddress> promise) {
          promise.setSuccess(InetAddress.getLoopbackAddress());
        }

        @Override
        protected void doResolveAll(String name, Promise<List<InetAddress>> promise) {
          promise.setSuccess(List.of(InetAddress.getLoopbackAddress()));
        }
      }.asAddressResolver();
    }
  }
}
