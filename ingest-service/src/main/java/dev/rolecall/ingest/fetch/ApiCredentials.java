package dev.rolecall.ingest.fetch;

import dev.rolecall.ingest.source.ApiCredential;
import dev.rolecall.ingest.source.SourceAccess;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/// The values of the sources' keys. They are added when a request is sent, and removed from its
/// response, so that nothing else in the service has them.
public final class ApiCredentials {
  /// No values: only sources that anyone may read are available.
  public static final ApiCredentials NONE = new ApiCredentials(Map.of());

  /// Replaces a value in a response: some sources put the key into the links that they return.
  static final String REDACTED = "redacted";

  /// Shorter values would be found in any text.
  private static final Pattern VALUE = Pattern.compile("[!-~]{6,500}");

  private final Map<String, String> values;

  /// @param values by setting
  private ApiCredentials(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /// The keys of these sources that are set.
  ///
  /// @param settings returns the value of a setting, an empty one when it is not set
  /// @throws IllegalArgumentException when a value cannot be a key; the message does not contain it
  static ApiCredentials of(Collection<SourceAccess> sources, UnaryOperator<String> settings) {
    Map<String, String> values = new HashMap<>();
    for (SourceAccess source : sources) {
      for (ApiCredential key : source.keys()) {
        String value = settings.apply(key.setting()).strip();
        if (!value.isEmpty()) {
          values.put(key.setting(), checked(key, value));
        }
      }
    }
    return new ApiCredentials(values);
  }

  private static String checked(ApiCredential key, String value) {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          key.setting() + " must have 6 to 500 letters, digits or signs, without spaces");
    }
    return value;
  }

  /// The settings without a value; empty when requests can be sent.
  public List<String> missing(SourceAccess access) {
    return access.keys().stream()
        .map(ApiCredential::setting)
        .filter(setting -> !values.containsKey(setting))
        .toList();
  }

  /// The address with the keys that are sent as parameters. It must not be logged or stored.
  URI signed(URI address, SourceAccess access) {
    String parameters =
        access.keys().stream()
            .filter(key -> key.location() == ApiCredential.Location.QUERY)
            .map(key -> key.name() + "=" + URLEncoder.encode(value(key), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty()
        ? address
        : URI.create(address + (address.getRawQuery() == null ? "?" : "&") + parameters);
  }

  void setHeaders(HttpHeaders headers, SourceAccess access) {
    access.keys().stream()
        .filter(key -> key.location() == ApiCredential.Location.HEADER)
        .forEach(key -> headers.set(key.name(), value(key)));
  }

  /// A response without the values of the keys, including their encoded form.
  String redacted(String body, SourceAccess access) {
    String text = body;
    for (ApiCredential key : access.keys()) {
      String encoded = URLEncoder.encode(value(key), StandardCharsets.UTF_8);
      text = text.replace(value(key), REDACTED).replace(encoded, REDACTED);
    }
    return text;
  }

  /// @throws IllegalStateException when it has none, so that no request is sent
  private String value(ApiCredential key) {
    String value = values.get(key.setting());
    if (value == null) {
      throw new IllegalStateException(key.setting() + " is not set");
    }
    return value;
  }

  /// The names of the settings, without their values.
  @Override
  public String toString() {
    return "ApiCredentials" + values.keySet();
  }
}
