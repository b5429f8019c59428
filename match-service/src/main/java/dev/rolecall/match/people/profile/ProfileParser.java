package dev.rolecall.match.people.profile;

import dev.rolecall.model.wire.ProfileJson;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads a profile as a person wrote it. Unlike topics and commands, which skip what they do not
/// know, it reports every field that has no meaning: the person would never learn otherwise that it
/// has no effect.
public final class ProfileParser {
  public static final int MAX_ID_LENGTH = 64;

  private static final Pattern ID =
      Pattern.compile("(?=.{1,%d}$)[A-Za-z0-9][A-Za-z0-9._-]*".formatted(MAX_ID_LENGTH));

  private ProfileParser() {}

  /// @param id of the profile, which replaces an `id` in the JSON
  public static ParsedProfile parse(String id, JsonNode written) {
    ProfileErrors errors = new ProfileErrors();
    errors.require(
        ID.matcher(id).matches(),
        "id",
        "A profile's id has 1 to 64 letters, digits, dots, hyphens and underscores.");
    ProfileRules.PROFILE.check("", written, errors);
    ProfileConsistency.check(written, errors);
    return errors.all().isEmpty() ? read(id, written) : new ParsedProfile.Invalid(errors.all());
  }

  private static ParsedProfile read(String id, JsonNode written) {
    try {
      return new ParsedProfile.Valid(ProfileJson.read(id, written));
    } catch (IllegalArgumentException bad) {
      return new ParsedProfile.Invalid(
          List.of(new ProfileError("", String.valueOf(bad.getMessage()))));
    }
  }
}
