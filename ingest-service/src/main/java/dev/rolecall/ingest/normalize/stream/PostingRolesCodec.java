package dev.rolecall.ingest.normalize.stream;

import dev.rolecall.model.job.Role;
import dev.rolecall.model.wire.Json;
import dev.rolecall.model.wire.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The stored form of [PostingRoles]: JSON, into which the roles are copied as they were published.
final class PostingRolesCodec {
  private static final JsonCodec<PostingRoles> CODEC =
      new JsonCodec<>("posting-roles/1", PostingRoles.class);

  private static final byte[] ROLES = "{\"roles\":[".getBytes(StandardCharsets.UTF_8);
  private static final byte[] END = "],".getBytes(StandardCharsets.UTF_8);

  private PostingRolesCodec() {}

  static byte[] write(PostingRoles posting, RoleEncoder roles) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(8192);
    json.writeBytes(ROLES);
    String separator = "";
    for (Role role : posting.roles()) {
      json.writeBytes(separator.getBytes(StandardCharsets.UTF_8));
      json.writeBytes(roles.json(role));
      separator = ",";
    }
    json.writeBytes(END);
    byte[] rest = Json.MAPPER.writeValueAsBytes(WithoutRoles.of(posting));
    json.write(rest, 1, rest.length - 1);
    return CODEC.withSchema(json.toByteArray());
  }

  static PostingRoles read(byte[] stored) {
    return CODEC.read(stored);
  }
}
