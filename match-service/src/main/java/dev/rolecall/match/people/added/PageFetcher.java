package dev.rolecall.match.people.added;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.rolecall.service.outbound.AddressRejectedException;
import dev.rolecall.service.outbound.OutboundClient;
import dev.rolecall.service.outbound.OutboundResponse;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Fetches the page at an address that a person gave, if its site allows it. Each redirect is
/// checked as the first address is. Nothing that a page refers to is fetched.
public final class PageFetcher {
  private static final Logger log = LoggerFactory.getLogger(PageFetcher.class);
  private static final int MAX_REDIRECTS = 4;
  private static final int MAX_HOSTS = 10_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final OutboundClient client;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final LoadingCache<String, RateLimiter> hosts;

  PageFetcher(OutboundClient client, AddedJobsProperties settings) {
    this.client = client;
    this.timeout = settings.fetchTimeout();
    this.headers =
        Map.of("User-Agent", settings.userAgent(), "Accept", "text/html,application/xhtml+xml");
    RateLimiterConfig perHost =
        RateLimiterConfig.custom()
            .limitForPeriod(settings.perHost())
            .limitRefreshPeriod(PERIOD)
            .timeoutDuration(Duration.ZERO)
            .build();
    this.hosts =
        Caffeine.newBuilder()
            .maximumSize(MAX_HOSTS)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build(host -> RateLimiter.of(host, perHost));
  }

  /// Blocks.
  ///
  /// @throws PageUnavailableException with what the person can do instead
  public FetchedPage fetch(String written) {
    try {
      FetchedPage page = page(PageAddress.of(written), "", MAX_REDIRECTS).timeout(timeout).block();
      if (page == null) {
        throw failed();
      }
      return page;
    } catch (RuntimeException failure) {
      throw reason(Exceptions.unwrap(failure));
    }
  }

  /// @param before the host that redirects to it; empty for the first address
  private Mono<FetchedPage> page(String address, String before, int redirects) {
    return Mono.defer(
        () -> {
          URI uri = client.guard().check(address);
          String host = uri.getHost().toLowerCase(Locale.ROOT);
          UnreadSites.name(host).ifPresent(PageFetcher::forbid);
          if (!host.equals(before) && !hosts.get(host).acquirePermission()) {
            throw new PageUnavailableException(
                "Several pages of this site were read just now. Try again in a minute.");
          }
          return permitted(uri)
              .then(Mono.defer(() -> client.get(uri.toString(), headers)))
              .flatMap(response -> page(uri, response, redirects));
        });
  }

  private Mono<FetchedPage> page(URI uri, OutboundResponse response, int redirects) {
    return response.isRedirect()
        ? page(
            redirected(uri, response, redirects),
            uri.getHost().toLowerCase(Locale.ROOT),
            redirects - 1)
        : Mono.just(read(uri, response));
  }

  private static String redirected(URI uri, OutboundResponse response, int redirects) {
    String location = response.location();
    if (redirects == 0 || location == null) {
      throw new PageUnavailableException(
          "The redirects of the URL cannot be followed." + PageUnavailableException.INSTEAD);
    }
    return PageAddress.redirected(uri, location).orElseThrow(PageFetcher::failed);
  }

  private Mono<Void> permitted(URI page) {
    URI address = RobotsPermission.address(page);
    return robots(address.toString(), MAX_REDIRECTS)
        // its rules are parsed and matched outside of the event loop
        .publishOn(Schedulers.boundedElastic())
        .map(response -> RobotsPermission.rules(address, response))
        .doOnNext(
            rules -> {
              if (!rules.isAllowed(page.toString())) {
                throw new PageUnavailableException(
                    "The site does not want this page to be read automatically (robots.txt)."
                        + PageUnavailableException.INSTEAD);
              }
            })
        .then();
  }

  private Mono<OutboundResponse> robots(String address, int redirects) {
    return client
        .get(address, headers)
        .flatMap(
            response ->
                response.isRedirect() && redirects > 0
                    ? robots(redirected(URI.create(address), response, redirects), redirects - 1)
                    : Mono.just(response));
  }

  private static FetchedPage read(URI uri, OutboundResponse response) {
    if (!response.isSuccess()) {
      throw new PageUnavailableException(
          isMissing(response.status())
              ? "There is no page at this URL. Check it."
              : "The site did not show the page (status %d).".formatted(response.status())
                  + PageUnavailableException.INSTEAD);
    }
    if (response.truncated()) {
      throw new PageUnavailableException(
          "The page is too large." + PageUnavailableException.INSTEAD);
    }
    MediaType type = type(response);
    if (!type.getType().equals("text") && !type.getSubtype().endsWith("xhtml+xml")) {
      throw new PageUnavailableException(
          "There is no web page at this URL, but a file of another kind. Copy its text"
              + " instead.");
    }
    return new FetchedPage(
        uri.toString(),
        response.content(),
        type.getCharset() == null ? null : type.getCharset().name());
  }

  private static boolean isMissing(int status) {
    return status == HttpStatus.NOT_FOUND.value() || status == HttpStatus.GONE.value();
  }

  private static MediaType type(OutboundResponse response) {
    try {
      return response.contentType() == null
          ? MediaType.TEXT_HTML
          : MediaType.parseMediaType(response.contentType());
    } catch (IllegalArgumentException unknown) {
      return MediaType.TEXT_HTML;
    }
  }

  private static void forbid(String site) {
    throw new PageUnavailableException(
        "%s does not allow its pages to be read automatically.".formatted(site)
            + PageUnavailableException.INSTEAD);
  }

  private static PageUnavailableException failed() {
    return new PageUnavailableException(
        "The page could not be read." + PageUnavailableException.INSTEAD);
  }

  private static PageUnavailableException reason(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      switch (each) {
        case PageUnavailableException known -> {
          return known;
        }
        case AddressRejectedException rejected -> {
          return new PageUnavailableException(String.valueOf(rejected.getMessage()));
        }
        case TimeoutException _, io.netty.handler.timeout.TimeoutException _ -> {
          return new PageUnavailableException(
              "The site did not respond in time." + PageUnavailableException.INSTEAD);
        }
        default -> {
          // look at its cause
        }
      }
    }
    log.debug("A page could not be fetched: {}", failure.getClass().getSimpleName());
    return failed();
  }
}
