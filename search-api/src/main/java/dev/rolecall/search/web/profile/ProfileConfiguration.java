package dev.rolecall.search.web.profile;

import dev.rolecall.search.web.request.ClientAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;

/// The beans of the pages of profiles.
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
  /// Of up to 5 MB each.
  private static final int MAX_UPLOADS = 12;

  /// Several people can share an address.
  private static final int MAX_UPLOADS_OF_CLIENT = 3;

  /// After the filter that renders errors as pages, before the body is read.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 11)
  UploadLimitFilter uploadLimitFilter(ClientAddress clients) {
    return new UploadLimitFilter(
        new UploadsInProgress(MAX_UPLOADS, MAX_UPLOADS_OF_CLIENT), clients);
  }

  /// Spring reads multipart data from the request as the server received it, so that a filter
  /// cannot replace it.
  @Bean
  HttpHandlerDecoratorFactory limitedUploads() {
    return handler ->
        (request, response) -> handler.handle(UploadLimitFilter.limited(request), response);
  }
}
