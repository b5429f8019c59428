package dev.rolecall.local.up;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Creates the sample person through the API: an account with the development token, a profile with
/// the token of the account, and the first digest immediately.
final class SamplePerson {
  private final String api;
  private final String developmentToken;
  private final JsonNode person;

  SamplePerson(String api, String developmentToken, JsonNode person) {
    this.api = api;
    this.developmentToken = developmentToken;
    this.person = person;
  }

  String address() {
    return person.path("account").path("email").asString();
  }

  /// @return the token for calls to `/api/v1/me`
  String create() throws IOException {
    JsonNode account =
        call("POST", "/api/v1/accounts", developmentToken, person.path("account").toString());
    String token = account.path("token").asString(developmentToken);
    call("PUT", profilePath(), token, person.path("profile").toString());
    return token;
  }

  /// The number of the person's matches; 0 while they are unavailable.
  long matches(String token) {
    return ApiClient.get(api + profilePath() + "/matches?limit=1", token)
        .map(found -> found.path("total").asLong(0))
        .orElse(0L);
  }

  void requestDigest(String token) throws IOException {
    call("POST", "/api/v1/me/digests", token, "{}");
  }

  private String profilePath() {
    return "/api/v1/me/profiles/" + person.path("profile").path("id").asString();
  }

  private JsonNode call(String method, String path, String token, String body) throws IOException {
    ApiClient.Response response = ApiClient.call(method, api + path, token, body);
    if (!response.ok()) {
      throw new IOException(
          "%s %s returned %d: %s".formatted(method, path, response.status(), response.body()));
    }
    return response.jsonIfAny();
  }
}
