package dev.rolecall.match.judge;

import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;

/// Profiles for tests, as people write them.
final class TestProfiles {
  private TestProfiles() {}

  /// @param json with `'` for `"`
  static Profile who(String json) {
    return ProfileJson.read("me", Json.MAPPER.readTree(json.replace('\'', '"')));
  }
}
