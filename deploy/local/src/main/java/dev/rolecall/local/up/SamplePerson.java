package dev.rolecall.local.up;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Makes the sample person, as any client would: an account by the development token, a profile
/// with the account's own token, and the first digest at once.
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

  /// @return the token by which the person calls `/api/v1/me`
  String make() throws IOException {
    JsonNode account =
        call("POST", "/api/v1/accounts", developmentToken, person.path("account").toString());
    String token = account.path("token").asString(developmentToken);
    JsonNode profile = person.path("profile");
    call("PUT", "/api/v1/me/profiles/" + profile.path("id").asString(), token, profile.toString());
    return token;
  }

  void askForDigest(String token) throws IOException {
    call("POST", "/api/v1/me/digests", token, "{}");
  }

  private JsonNode call(String method, String path, String token, String body) throws IOException {
    ApiClient.Answer answer = ApiClient.call(method, api + path, token, body);
    if (!answer.ok()) {
      throw new IOException(
          "%s %s answered %d: %s".formatted(method, path, answer.status(), answer.body()));
    }
    return answer.jsonIfAny();
  }
}
