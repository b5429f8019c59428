package dev.rolecall.model.wire;

import dev.rolecall.model.CompanyId;
import dev.rolecall.model.job.JobPosting;
import dev.rolecall.model.job.Opening;
import dev.rolecall.model.job.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A record of `postings.v1`: the role, and its opening as the record has it. Who stores or
/// compares the opening, the largest part of a role, need not write it as JSON again.
public final class RoleRecord {
  private final Role role;
  private final byte[] opening;

  private RoleRecord(Role role, byte[] opening) {
    this.role = role;
    this.opening = opening;
  }

  /// The record that this role has.
  public static RoleRecord of(Role role) {
    return read(Codecs.ROLE.write(role));
  }

  /// As [JsonCodec#read].
  ///
  /// @throws UnreadableRecordException when the record is not of this schema, or not valid
  public static RoleRecord read(byte[] record) {
    return Codecs.ROLE.read(record, Fields::read);
  }

  public Role role() {
    return role;
  }

  /// The opening as JSON in UTF-8. Not to be changed.
  public byte[] openingJson() {
    return opening;
  }

  /// The fields of a role while it is read.
  @SuppressWarnings("NullAway.Init") // fields that are missing are null, as they are for Jackson
  private static final class Fields {
    private JobPosting posting;
    private CompanyId employer;
    private @Nullable Integer moves;
    private List<String> identities;
    private Opening opening;
    private String normalizer;
    private byte[] openingJson = new byte[0];

    static RoleRecord read(byte[] record) {
      Fields fields = new Fields();
      try (JsonParser parser = Json.MAPPER.createParser(record)) {
        parser.nextToken();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          fields.read(name, parser, record);
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
          throw new IllegalArgumentException("not one object");
        }
      }
      return fields.toRecord();
    }

    private void read(String name, JsonParser parser, byte[] record) throws JacksonException {
      switch (name) {
        case "posting" -> posting = parser.readValueAs(JobPosting.class);
        case "employer" -> employer = parser.readValueAs(CompanyId.class);
        case "moves" -> moves = parser.getIntValue();
        case "identities" -> identities = List.of(parser.readValueAs(String[].class));
        case "opening" -> readOpening(parser, record);
        case "normalizer" -> normalizer = parser.getString();
        default -> parser.skipChildren();
      }
    }

    private void readOpening(JsonParser parser, byte[] record) {
      int start = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
      opening = parser.readValueAs(Opening.class);
      int end = Math.toIntExact(parser.currentLocation().getByteOffset());
      openingJson = Arrays.copyOfRange(record, start, end);
    }

    private RoleRecord toRecord() {
      int required = Objects.requireNonNull(moves, "moves");
      Role role = new Role(posting, employer, required, identities, opening, normalizer);
      return new RoleRecord(role, openingJson);
    }
  }
}
