package dev.rolecall.ingest.merge.state;

import dev.rolecall.ingest.merge.encoding.BinaryReader;
import dev.rolecall.ingest.merge.encoding.BinaryWriter;
import dev.rolecall.ingest.merge.encoding.Fingerprint;
import dev.rolecall.model.JobId;
import dev.rolecall.model.RoleKey;
import dev.rolecall.model.job.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The state of a job after it was published. Its content is not stored: it is reassembled from its
/// roles.
///
/// @param members the roles of its last version with content, the oldest first; none once erased
/// @param inputs fingerprint of everything that it was assembled from: equal inputs give an equal
///   job
/// @param output fingerprint of the published record
/// @param tracked fields whose changes are in the history, as text, by their JSON name; a field
///   that is not stated is missing
/// @param due when to check it again because its flags may change, null for never
public record JobState(
    long revision,
    @Nullable JobId mergedInto,
    List<RoleKey> members,
    Fingerprint inputs,
    Fingerprint output,
    Map<String, String> tracked,
    List<Change> history,
    @Nullable Instant due) {
  private static final int VERSION = 1;

  public JobState {
    members = List.copyOf(members);
    tracked = Map.copyOf(tracked);
    history = List.copyOf(history);
  }

  /// Whether its last published version has content and is not merged into another job.
  public boolean isPublished() {
    return mergedInto == null && !members.isEmpty();
  }

  /// The same job, assembled from other inputs.
  public JobState withInputs(Fingerprint newInputs, @Nullable Instant newDue) {
    return new JobState(revision, mergedInto, members, newInputs, output, tracked, history, newDue);
  }

  byte[] toBytes() {
    BinaryWriter out =
        new BinaryWriter()
            .writeByte(VERSION)
            .writeNumber(revision)
            .writeString(mergedInto == null ? null : mergedInto.value())
            .writeAll(members, (to, role) -> to.writeString(role.toString()));
    inputs.writeTo(out);
    output.writeTo(out);
    return out.writeAll(
            new TreeMap<>(tracked).entrySet(),
            (to, field) -> to.writeString(field.getKey()).writeString(field.getValue()))
        .writeAll(history, JobState::writeChange)
        .writeInstant(due)
        .toBytes();
  }

  static JobState of(byte[] bytes) {
    BinaryReader in = new BinaryReader(bytes);
    StateVersion.check(VERSION, in.readByte(), "job");
    long revision = in.readNumber();
    String mergedInto = in.readNullableString();
    return new JobState(
        revision,
        mergedInto == null ? null : JobId.of(mergedInto),
        in.readAll(from -> RoleKey.parse(from.readString())),
        Fingerprint.readFrom(in),
        Fingerprint.readFrom(in),
        readTracked(in),
        in.readAll(JobState::readChange),
        in.readNullableInstant());
  }

  private static Map<String, String> readTracked(BinaryReader in) {
    Map<String, String> tracked = new TreeMap<>();
    in.readAll(from -> tracked.put(from.readString(), from.readString()));
    return tracked;
  }

  private static void writeChange(BinaryWriter out, Change change) {
    out.writeInstant(change.at())
        .writeString(change.field())
        .writeString(change.from())
        .writeString(change.to());
  }

  private static Change readChange(BinaryReader in) {
    return new Change(
        in.readInstant(), in.readString(), in.readNullableString(), in.readNullableString());
  }
}
