package dev.rolecall.ingest.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Decides which requests to the operators' API are accepted: those with the operator's token that
/// do not come from a page of another site, and whose content is JSON. A page of another site can
/// send a form, but not JSON.
///
/// Browsers send the token as the password of a login (RFC 7617), with any name. They do so
/// automatically, so it is accepted for reading pages only, never for a change. match-service has a
/// separate token, valid only for reading jobs that people added.
///
/// @param serviceToken that of match-service; blank when it has no access
record OperatorAccess(String token, String serviceToken) {
  private static final String BEARER = "bearer ";
  private static final String BASIC = "basic ";
  private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

  /// Why a request is rejected.
  record Rejection(HttpStatus status, String detail) {}

  /// @return null when the request is accepted
  @Nullable Rejection rejection(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    if (isCrossSite(request)) {
      return new Rejection(
          HttpStatus.FORBIDDEN, "Requests from pages of other sites are not accepted");
    }
    if (isOfService(request)) {
      return serviceRejection(headers);
    }
    if (token.isBlank()) {
      return new Rejection(
          HttpStatus.FORBIDDEN,
          "This service has no operator token; set rolecall.operator.token to use this API");
    }
    String authorization = headers.getFirst(HttpHeaders.AUTHORIZATION);
    if (!isOperator(authorization) && !(isPage(request) && isLogin(authorization))) {
      return new Rejection(
          HttpStatus.UNAUTHORIZED,
          "Send the operator token: 'Authorization: Bearer <token>'. deploy/up stores it in the"
              + " file operator.token of its data directory. In a browser it is the password of"
              + " "
              + SourcesPageController.PATH
              + ".");
    }
    return hasOtherContent(headers) ? notJson() : null;
  }

  /// A browser states where a request comes from; other clients send neither header.
  private static boolean isCrossSite(ServerHttpRequest request) {
    HttpHeaders headers = request.getHeaders();
    String site = headers.getFirst("Sec-Fetch-Site");
    if (site != null && !SAME_SITE.contains(site.toLowerCase(Locale.ROOT))) {
      return true;
    }
    String origin = headers.getFirst(HttpHeaders.ORIGIN);
    return origin != null && !isHost(origin, headers.getFirst(HttpHeaders.HOST));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isOfService(ServerHttpRequest request) {
    return HttpMethod.POST.equals(request.getMethod())
        && request.getPath().value().equals(AddedContentController.PATH);
  }

  private @Nullable Rejection serviceRejection(HttpHeaders headers) {
    if (serviceToken.isBlank()) {
      return new Rejection(
          HttpStatus.FORBIDDEN,
          "This service has no token for match-service; set rolecall.service-token in"
              + " ingest-service and match-service");
    }
    if (!isBearer(headers.getFirst(HttpHeaders.AUTHORIZATION), serviceToken)) {
      return new Rejection(
          HttpStatus.UNAUTHORIZED, "Send 'Authorization: Bearer <rolecall.service-token>'");
    }
    return hasOtherContent(headers) ? notJson() : null;
  }

  private static Rejection notJson() {
    return new Rejection(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json");
  }

  private boolean isOperator(@Nullable String authorization) {
    return isBearer(authorization, token);
  }

  private static boolean isBearer(@Nullable String authorization, String expected) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        && isSame(authorization.substring(BEARER.length()).strip(), expected);
  }

  /// Whether the request only reads a page for people.
  static boolean isPage(ServerHttpRequest request) {
    return HttpMethod.GET.equals(request.getMethod())
        && request.getPath().value().equals(SourcesPageController.PATH);
  }

  private boolean isLogin(@Nullable String authorization) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return false;
    }
    try {
      byte[] login = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String decoded = new String(login, StandardCharsets.UTF_8);
      return isSame(decoded.substring(decoded.indexOf(':') + 1), token);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isSame(String sent, String expected) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean hasOtherContent(HttpHeaders headers) {
    if (!headers.containsHeader(HttpHeaders.CONTENT_TYPE)) {
      return headers.getContentLength() > 0
          || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
    try {
      MediaType type = headers.getContentType();
      return type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON);
    } catch (InvalidMediaTypeException e) {
      return true;
    }
  }
}
