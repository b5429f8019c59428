package dev.rolecall.search.web.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;

/// The beans of the pages of profiles.
@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
  /// After the filter that renders errors as pages, before the body is read.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE + 11)
  UploadLimitFilter uploadLimitFilter() {
    return new UploadLimitFilter();
  }

  /// Spring reads multipart data from the request as the server received it, so that a filter
  /// cannot replace it.
  @Bean
  HttpHandlerDecoratorFactory limitedUploads() {
    return handler ->
        (request, response) -> handler.handle(UploadLimitFilter.limited(request), response);
  }
}
