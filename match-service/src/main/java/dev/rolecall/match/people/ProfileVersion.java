package dev.rolecall.match.people;

import dev.rolecall.model.profile.Profile;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.ProfileJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A version of a profile, as the person wrote it.
///
/// @param version counts the changes to the profile, from 1
/// @param current whether it is the one that matches are computed with
/// @param written JSON, without the id
public record ProfileVersion(
    String id, int version, Instant savedAt, boolean current, String written) {
  /// @throws IllegalArgumentException when this release cannot read it
  public Profile profile() {
    return ProfileJson.read(id, json());
  }

  /// The JSON as a person can keep it in a file and import it: as it was written, with the id
  /// first.
  public ObjectNode export() {
    ObjectNode exported = Json.MAPPER.createObjectNode();
    exported.put("id", id);
    json().properties().forEach(field -> exported.set(field.getKey(), field.getValue()));
    exported.put("id", id);
    return exported;
  }

  /// A strong entity tag. With the time, because a profile that is deleted and created again starts
  /// at version 1.
  public String etag() {
    long micros = savedAt.getEpochSecond() * 1_000_000 + savedAt.getNano() / 1_000;
    return "\"%d-%s\"".formatted(version, Long.toString(micros, Character.MAX_RADIX));
  }

  /// The names of the fields that differ from another version, in the order of this one.
  public List<String> fieldsChangedSince(ProfileVersion other) {
    JsonNode mine = json();
    JsonNode theirs = other.json();
    SequencedSet<String> names = new LinkedHashSet<>();
    mine.properties().stream().map(Map.Entry::getKey).forEach(names::add);
    theirs.properties().stream().map(Map.Entry::getKey).forEach(names::add);
    List<String> changed = new ArrayList<>(names);
    changed.removeIf(name -> Objects.equals(mine.get(name), theirs.get(name)));
    return changed;
  }

  private JsonNode json() {
    return Json.MAPPER.readTree(written);
  }
}
